package mn.ukhaalag.service.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.access.Identity;
import mn.ukhaalag.ledger.Thing;
import org.jspecify.annotations.Nullable;

/// What a certificate is to say.
///
/// @param organisation the one that confirms it
/// @param post the post that signs; whoever holds it on that day is named
/// @param kind what sort of paper it is, for programs: small letters, digits and hyphens, for
///     example `residence-reference`
/// @param facts what is confirmed, in the order in which it is printed
/// @param validUntil the last day on which it holds; null if it has no end
/// @param about what it was asked for with: an application. One thing gets one certificate of a
///     kind
/// @param signedBy the account of whoever decided; named instead of the holder of the post if he
///     stands in for him on that day. Null for the holder himself; not kept
public record CertificateOrder(
    UUID organisation,
    UUID post,
    String kind,
    Title title,
    Holder holder,
    List<Fact> facts,
    @Nullable LocalDate validUntil,
    Thing about,
    @Nullable UUID signedBy) {

  public CertificateOrder {
    facts = List.copyOf(facts);
  }

  /// One that is signed by the holder of the post.
  public CertificateOrder(
      UUID organisation,
      UUID post,
      String kind,
      Title title,
      Holder holder,
      List<Fact> facts,
      @Nullable LocalDate validUntil,
      Thing about) {
    this(organisation, post, kind, title, holder, facts, validUntil, about, null);
  }

  /// What stands over it, for example `Оршин суугаа хаягийн лавлагаа`.
  public record Title(String mn, String en) {}

  /// To whom it is given.
  ///
  /// @param account null for somebody without one
  /// @param maskedNumber his number as it is printed ([Identity#masked]); null if nobody knows it
  public record Holder(@Nullable UUID account, String name, @Nullable String maskedNumber) {

    /// Somebody whose number is known: only its beginning and end are kept and printed.
    public static Holder of(@Nullable UUID account, String name, @Nullable Identity identity) {
      return new Holder(account, name, identity == null ? null : identity.masked());
    }
  }

  /// A line of it.
  ///
  /// @param value as it is to be printed
  public record Fact(String labelMn, String labelEn, String value) {}
}
