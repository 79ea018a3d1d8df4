/// Certificates: references, permits and other papers that an organisation gives to somebody, as
/// files that anybody can check. Each has a number, is sealed (PAdES-B-LT) with the key of the
/// house, and carries a QR code that leads to the page on which everybody checks it, and that can
/// be checked without any line too. What was issued is never taken back silently: it is revoked,
/// with a reason.
///
/// The core issues them through [Certificates].
@NullMarked
package mn.ukhaalag.service.certificate;

import org.jspecify.annotations.NullMarked;
