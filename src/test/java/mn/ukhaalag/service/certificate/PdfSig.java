package mn.ukhaalag.service.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Poppler's pdfsig, to whom an authority was made known.
record PdfSig(Path folder) {

  /// What it says of a file.
  ///
  /// @param authority the certificate of the authority that it is to trust
  String says(byte[] file, byte[] authority) throws IOException {
    Path trust = folder.resolve("trust");
    if (!Files.exists(trust)) {
      Files.createDirectory(trust);
      Path known = Files.write(folder.resolve("known.cer"), authority);
      Program.run("certutil", "-N", "-d", trust.toString(), "--empty-password");
      Program.run(
          "certutil",
          "-A",
          "-d",
          trust.toString(),
          "-n",
          "ours",
          "-t",
          "CT,C,C",
          "-i",
          known.toString());
    }
    Path signed = Files.write(folder.resolve("signed.pdf"), file);
    return Program.run("pdfsig", "-nssdir", trust.toString(), signed.toString()).said();
  }
}
