package id.jejak.closing;

import id.jejak.team.Team;
import java.time.LocalDate;

/// Tells what stands around the figures on a team's paper, so that a closing can keep it.
public interface BookFaces {
  /// The kop of the team and who signs on that day, as JSON that only the teller reads.
  String of(Team team, LocalDate day);
}
