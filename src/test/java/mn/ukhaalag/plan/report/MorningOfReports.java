package mn.ukhaalag.plan.report;

import org.springframework.stereotype.Component;

/// The morning on which the system looks for reports that are due.
@Component
public class MorningOfReports {

  private final Reminders reminders;

  MorningOfReports(Reminders reminders) {
    this.reminders = reminders;
  }

  public void comes() {
    reminders.run();
  }
}
