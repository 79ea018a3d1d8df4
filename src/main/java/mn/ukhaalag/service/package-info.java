/// Public services: what every organisation does for people who ask, and each asking, from the
/// first question to the decision.
///
/// This room holds the record and its law. A [Service] stands in the catalogue and goes from
/// information to a pro-active service by [Stage]s. A [Version] says what is asked (`form`), what
/// it costs and by which process it is decided (BPMN); a second person publishes it, and a case
/// ends on the version that it began with. An [Application] is a case: what may be done to it and
/// where it then stands is said in [Act] alone. All that happens is a row of [Steps], a ledger
/// entry, work in the inbox and a notice, in one transaction ([Intake], [Handling], [Deciding]).
///
/// The rooms inside are `form` (questions, conditions, fees; knows nothing of cases), `catalogue`
/// (the public pages, and services as files), `application` (asking, question by question),
/// `process` (runs the BPMN: it implements [Course]), `casework` (deciding), `certificate`,
/// `payment`, `consent` (co-signers), `place` (places and queues), `appointment` (counters and
/// times), `designer` (making versions without programming, see [Drafting]), `statistics` (where
/// time is lost) and `ranking` (what services cost people, and which are made digital next, see
/// [Stages]).
///
/// Other rooms join in without being named here:
///
/// - [AutomaticStep]: a step of a process that a program does, such as asking for a payment or
///   making a certificate; a bean is enough, the linter and the engine find it by its name. One
///   that waits is ended with [Course#proceed].
/// - [CaseWatcher]: is told of every change of a case, in its transaction (statistics, queues).
/// - [CaseSection]: adds to the page of a case, for its applicant and for officials.
/// - [AnswerRule]: checks an answer that a program uses, and may say who handles the case.
/// - [KnownFacts]: what the state knows of the one who asks (the registers, by exchange).
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "language",
      "calendar",
      "csv",
      "ledger",
      "directory",
      "access",
      "inbox",
      "notice",
      "file",
      "job",
      "petition",
      "security",
      "web"
    })
package mn.ukhaalag.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
