package mn.ukhaalag.notice;

import java.time.Duration;
import java.util.List;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// Something that a person is to be told.
///
/// The words stand in the message files of the module that sends it: `<template>.subject`,
/// `<template>.body` and, shorter and without a link, `<template>.sms` (the subject, if there is
/// none).
///
/// @param about the thing it tells of, by which it can be forgotten
/// @param arguments what stands in the gaps of all three sentences, at most ten: strings,
///     numbers, [java.time.LocalDate], [java.time.Instant], [Phrase]. References, dates and names
///     of organisations, never what a person wrote
/// @param path the page in this house to read more on
/// @param once the same recipient is never told twice with the same key; therefore it names the
///     event and the thing, for example `petition.answered:<id>`
/// @param urgent goes out at once, by e-mail and SMS, at night too and never in a digest
/// @param unsubscribePath where one click ends the subscription that this comes from (RFC 8058):
///     takes a POST without a session or a token; null if it is no subscription
/// @param secretFor set if the arguments are a secret such as a one-time code: they are erased as
///     soon as the notice is delivered or given up, and it is given up after that time
public record Notice(
    Topic topic,
    Recipient to,
    Thing about,
    String template,
    List<?> arguments,
    String path,
    String once,
    boolean urgent,
    @Nullable String unsubscribePath,
    @Nullable Duration secretFor) {

  /// A notice that is neither urgent nor from a subscription.
  public Notice(
      Topic topic,
      Recipient to,
      Thing about,
      String template,
      List<?> arguments,
      String path,
      String once) {
    this(topic, to, about, template, arguments, path, once, false, null, null);
  }

  public Notice asUrgent() {
    return new Notice(
        topic, to, about, template, arguments, path, once, true, unsubscribePath, secretFor);
  }

  public Notice fromSubscription(String path) {
    return new Notice(
        topic, to, about, template, arguments, this.path, once, urgent, path, secretFor);
  }

  /// Whoever reads the database or the outbox later learns nothing of what it said.
  ///
  /// @param useful as long as it is worth sending
  public Notice forgottenOnceSent(Duration useful) {
    return new Notice(
        topic, to, about, template, arguments, path, once, urgent, unsubscribePath, useful);
  }
}
