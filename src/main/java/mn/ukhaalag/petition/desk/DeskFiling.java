package mn.ukhaalag.petition.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.ukhaalag.access.Actor;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.directory.Holding;
import mn.ukhaalag.directory.Organisations;
import mn.ukhaalag.file.Attachments;
import mn.ukhaalag.file.FormFiles;
import mn.ukhaalag.file.Upload;
import mn.ukhaalag.language.Language;
import mn.ukhaalag.ledger.Author;
import mn.ukhaalag.petition.Filed;
import mn.ukhaalag.petition.Filing;
import mn.ukhaalag.petition.FilingForm;
import mn.ukhaalag.petition.Intake;
import mn.ukhaalag.petition.Petition.Channel;
import mn.ukhaalag.petition.Petitioner;
import mn.ukhaalag.petition.RegisterNote;
import mn.ukhaalag.petition.RegisterNotes;
import mn.ukhaalag.petition.Screening;
import mn.ukhaalag.petition.Screening.Envelope;
import mn.ukhaalag.petition.Taxonomy;
import mn.ukhaalag.petition.desk.page.DeskForm;
import mn.ukhaalag.petition.desk.page.DeskPage;
import mn.ukhaalag.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Makes a filing of what an operator typed for somebody else.
@Component
class DeskFiling {

  /// A letter that came longer ago than that is a slip of the finger in the year.
  private static final int OLDEST_DAYS = 365;

  private static final int SHORTEST_KEY = 8;
  private static final int LONGEST_KEY = 100;

  private final Screening screening;
  private final Intake intake;
  private final RegisterNotes register;
  private final FormFiles forms;
  private final Taxonomy taxonomy;
  private final Organisations organisations;
  private final Clock clock;

  DeskFiling(
      Screening screening,
      Intake intake,
      RegisterNotes register,
      FormFiles forms,
      Taxonomy taxonomy,
      Organisations organisations,
      Clock clock) {
    this.screening = screening;
    this.intake = intake;
    this.register = register;
    this.forms = forms;
    this.taxonomy = taxonomy;
    this.organisations = organisations;
    this.clock = clock;
  }

  /// Files it in that post; empty, and the problems say why, if something is wrong.
  Optional<Filed> file(
      FilingForm form,
      DeskForm desk,
      List<MultipartFile> files,
      Actor actor,
      Holding held,
      Problems problems) {
    Channel channel = channel(desk, problems);
    Instant receivedAt = channel == Channel.LETTER ? receivedAt(desk, problems) : null;
    var petitioner = new Petitioner(null, null, null, null, null, null, Language.MN, held.post());
    var envelope = new Envelope(channel, petitioner, receivedAt, channel != Channel.LETTER);
    Optional<Filing> filing =
        screening
            .screen(chosen(form), envelope, problems)
            .map(it -> it.with(stored(files, problems)));
    RegisterNote note = desk.register().note(problems);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    Optional<Filed> filed = filing.map(it -> intake.file(it, actor.as(held), "desk:" + key(desk)));
    filed.ifPresent(it -> enter(it, actor.as(held), note));
    return filed;
  }

  /// If something breaks before this, the form that is sent again enters it.
  private void enter(Filed filed, Author author, RegisterNote note) {
    switch (filed) {
      case Filed.Accepted accepted -> register.enter(author, accepted.petition(), note);
      case Filed.Again again -> register.enter(author, again.petition(), note);
      case Filed.KeyTaken taken -> {}
    }
  }

  private FilingForm chosen(FilingForm form) {
    return form.about(
        Choice.category(text(form.category()), taxonomy.list()),
        Choice.organisation(text(form.subject()), organisations.list()));
  }

  private static Channel channel(DeskForm desk, Problems problems) {
    for (Channel channel : DeskPage.CHANNELS) {
      if (channel.name().equals(desk.channel())) {
        return channel;
      }
    }
    problems.add("channel", "petition.desk.problem.channel");
    return Channel.CALL_CENTRE;
  }

  /// Noon of the day that was typed, or now if it is today or was left empty.
  private @Nullable Instant receivedAt(DeskForm desk, Problems problems) {
    String typed = text(desk.receivedOn());
    LocalDate today = WorkingCalendar.dayOf(clock.instant());
    try {
      LocalDate day = typed.isEmpty() ? today : LocalDate.parse(typed);
      boolean isPossible = !day.isAfter(today) && day.isAfter(today.minusDays(OLDEST_DAYS));
      problems.addIf(!isPossible, "receivedOn", "petition.desk.problem.received-on");
      return day.equals(today)
          ? null
          : day.atTime(LocalTime.NOON).atZone(WorkingCalendar.ZONE).toInstant();
    } catch (DateTimeParseException noDay) {
      problems.add("receivedOn", "petition.desk.problem.received-on");
      return null;
    }
  }

  private List<Upload.Stored> stored(List<MultipartFile> files, Problems problems) {
    problems.addIf(
        files.size() > Attachments.LIMIT, "files", Upload.Reason.TOO_MANY.messageKey(), "");
    return problems.isEmpty()
        ? forms.take(
            files,
            Attachments.LIMIT,
            it -> problems.add("files", it.reason().messageKey(), it.name()))
        : List.of();
  }

  private static String key(DeskForm desk) {
    String key = text(desk.key());
    return key.length() >= SHORTEST_KEY && key.length() <= LONGEST_KEY
        ? key
        : UUID.randomUUID().toString();
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
