package id.jejak.serving;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import id.jejak.account.SessionJobs;
import id.jejak.check.NightlyCheck;
import id.jejak.draft.DraftJobs;
import id.jejak.export.ExportJobs;
import id.jejak.handover.HandoverJobs;
import id.jejak.parcel.ParcelJobs;
import id.jejak.period.KeptRates;
import id.jejak.photo.PhotoJobs;
import id.jejak.reform.ReformJobs;
import id.jejak.roster.RosterJobs;
import id.jejak.slip.SlipJobs;
import id.jejak.total.Folder;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The background work of the cluster: each job runs on one node at a time.
@Component
class Jobs implements SmartLifecycle {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int THREADS = 4;
  // Work that a killed server had begun is taken up by another, or by itself, after 20 seconds.
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_BEATS = 4;
  // In the small hours of WIB, WITA and WIT.
  private static final Daily NIGHTLY = new Daily(ZoneId.of("Asia/Makassar"), LocalTime.of(2, 30));
  private final Scheduler scheduler;
  private final boolean serves;
  private volatile boolean running;

  Jobs(
      DataSource source,
      Folder folder,
      KeptRates rates,
      PhotoJobs photos,
      SessionJobs sessions,
      DraftJobs drafts,
      ParcelJobs parcels,
      HandoverJobs handovers,
      ReformJobs reforms,
      RosterJobs rosters,
      SlipJobs slips,
      ExportJobs exports,
      NightlyCheck check,
      @Value("${jejak.command:serve}") String command) {
    this.serves = List.of("serve", "demo").contains(command);
    List<RecurringTask<Void>> jobs =
        List.of(
            every(Duration.ofSeconds(1), "fold-totals", folder::fold),
            every(Duration.ofSeconds(1), "keep-reporting-rates", rates::keep),
            every(Duration.ofSeconds(2), "make-thumbnails", photos::makeThumbnails),
            every(Duration.ofHours(1), "delete-expired-uploads", photos::deleteExpiredUploads),
            every(Duration.ofHours(1), "delete-expired-sessions", sessions::deleteExpired),
            every(Duration.ofSeconds(5), "tell-failed-sign-ins", sessions::tellFailures),
            every(Duration.ofHours(24), "delete-done-drafts", drafts::deleteDone),
            every(Duration.ofHours(1), "forget-parcel-refusals", parcels::forgetRefusals),
            every(Duration.ofMinutes(5), "carry-out-handovers", handovers::carryOutDue),
            every(Duration.ofMinutes(1), "change-the-tree", reforms::carryOutDue),
            every(Duration.ofSeconds(1), "read-rosters", rosters::read),
            every(Duration.ofSeconds(1), "go-on-with-rosters", rosters::goOn),
            every(Duration.ofHours(24), "delete-abandoned-rosters", rosters::deleteAbandoned),
            every(Duration.ofSeconds(1), "print-slips", slips::print),
            every(Duration.ofMinutes(10), "tidy-up-slips", slips::tidyUp),
            every(Duration.ofSeconds(1), "make-exports", exports::make),
            every(Duration.ofHours(1), "delete-old-exports", exports::tidyUp),
            Tasks.recurring("check-figures", NIGHTLY).execute((instance, context) -> check.run()));
    this.scheduler =
        Scheduler.create(source)
            .startTasks(jobs)
            .threads(THREADS)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_BEATS)
            .shutdownMaxWait(Duration.ofSeconds(10))
            .build();
  }

  private static RecurringTask<Void> every(Duration pause, String name, Runnable work) {
    return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
  }

  @Override
  public boolean isAutoStartup() {
    return serves;
  }

  @Override
  public void start() {
    scheduler.start();
    running = true;
  }

  @Override
  public void stop() {
    scheduler.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
