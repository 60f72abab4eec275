package id.jejak.closing;

/// Where a team's period stands, and who moves it on:
///
/// | from | act | who | to |
/// |---|---|---|---|
/// | OPEN | close | Ketua, Wakil or Sekretaris of the team, once the period has ended | CLOSED |
/// | CLOSED | accept | the same offices one tier up; also by closing their own period | ACCEPTED |
/// | CLOSED, ACCEPTED | reopen, with a reason | the same offices one tier up, the top team itself | OPEN |
///
/// A period is reopened from the top down and from the latest back: not while the team above has
/// closed its own on it, nor while a later one of the team is closed. Reports are taken in whatever
/// the state.
enum PeriodState {
  OPEN,
  CLOSED,
  ACCEPTED
}
