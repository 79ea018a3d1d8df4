package mn.ukhaalag.service;

import java.time.Clock;
import java.util.List;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Post;
import mn.ukhaalag.notice.Notice;
import mn.ukhaalag.notice.Notices;
import mn.ukhaalag.notice.Phrase;
import mn.ukhaalag.notice.Recipient;
import mn.ukhaalag.notice.Topic;
import org.springframework.stereotype.Component;

/// What officials are told of steps that colleagues hand to them. What is in the case, and what the
/// colleague wrote, stands on its page alone.
@Component
class ColleagueLetters {

  static final Topic TOPIC = Topic.ofOfficials("service.notice.colleague");

  private final Notices notices;
  private final Clock clock;

  ColleagueLetters(Notices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  void handed(Application application, CaseTask task, Post to, Holding by) {
    tell("handed", application, task, to, by);
  }

  void givenBack(Application application, CaseTask task, Post to, Holding by) {
    tell("given-back", application, task, to, by);
  }

  private void tell(String template, Application application, CaseTask task, Post to, Holding by) {
    notices.send(
        new Notice(
            TOPIC,
            Recipient.post(to.id()),
            application.thing(),
            "service.letter." + template,
            List.of(
                application.reference().text(),
                new Phrase(task.name().mn(), task.name().en()),
                new Phrase(by.titleMn(), by.titleEn()),
                WorkingCalendar.dayOf(task.dueAt().minusSeconds(1))),
            application.workPath(),
            "service." + template + ":" + task.id() + ":" + to.id() + ":" + clock.instant()));
  }
}
