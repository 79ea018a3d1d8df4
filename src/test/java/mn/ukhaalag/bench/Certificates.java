package mn.ukhaalag.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import mn.ukhaalag.language.CheckDigit;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long it takes to make a certificate: its citizen asks for the file of one that has none yet,
/// so that it is laid out, sealed with a time stamp, written to the disk and sent.
final class Certificates {

  private static final String CITIZEN = "99000001";
  private static final int FIRST = 300;
  private static final int MEASURED = 300;
  private static final double BAR_MILLIS = 100;

  private final Office office;
  private final JdbcClient database;
  private final Report report;

  Certificates(Office office, DataSource database, Report report) {
    this.office = office;
    this.database = JdbcClient.create(database);
    this.report = report;
  }

  void measure() throws IOException, InterruptedException {
    String cookies = Account.signIn(office.port(), CITIZEN);
    var millis = new ArrayList<Double>();
    try (var client = HttpClient.newHttpClient()) {
      for (int serial = 1; serial <= FIRST + MEASURED; serial++) {
        String path = "/my/certificates/" + issued(serial) + "/file";
        double taken = taken(client, path, cookies);
        if (serial > FIRST) {
          millis.add(taken);
        }
      }
    }
    List<Double> sorted = millis.stream().sorted().toList();
    report.atMost("certificate signed, median", sorted.get(MEASURED / 2), BAR_MILLIS, " ms");
    report.note("certificate signed, p95", "%.0f ms".formatted(sorted.get(MEASURED * 95 / 100)));
  }

  private double taken(HttpClient client, String path, String cookies)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.port() + path))
            .header("Cookie", cookies)
            .build();
    long begin = System.nanoTime();
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    double taken = (System.nanoTime() - begin) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
    return taken;
  }

  /// Puts a certificate there as if it had just been issued.
  ///
  /// @return its number as it stands in addresses
  private String issued(int serial) {
    String digits = "2020%06d".formatted(serial);
    String rest = "-2020-%06d-%d".formatted(serial, CheckDigit.of(digits));
    database
        .sql(
            """
            insert into service.certificate
                (number, organisation_id, post_id, signer, signer_title_mn, signer_title_en, kind,
                 title_mn, title_en, holder_account_id, holder_name, holder_number, facts,
                 valid_until, about_kind, about_id, issued_at)
            select :number, p.organisation_id, p.id, 'Б.Болд', p.title_mn, p.title_en,
                   'residence-reference', 'Оршин суугаа хаягийн лавлагаа', 'Residence reference',
                   a.id, a.name, 'ТА9*****12',
                   '[{"labelMn": "Хаяг", "labelEn": "Address",
                      "value": "Дархан сум, 5 дугаар баг, Өргөө хороолол 12-34"},
                     {"labelMn": "Бүртгүүлсэн", "labelEn": "Registered", "value": "2019.04.12"}]',
                   '2030-12-31', 'bench', uuidv7(), now()
            from access.account a, directory.post p
            where a.phone = :citizen and p.code = 'registry-head'
            """)
        .param("number", "ГЭ" + rest)
        .param("citizen", CITIZEN)
        .update();
    return "GE" + rest;
  }
}
