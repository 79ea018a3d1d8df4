package mn.ukhaalag.petition.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.Seen;
import mn.ukhaalag.language.MongolianText;
import mn.ukhaalag.petition.Staff;
import mn.ukhaalag.web.SharedPages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The list of published petitions, with many of them.
@ProvinceTest
class PublicPagesTest {

  @LocalServerPort int port;

  @Autowired JdbcClient database;
  @Autowired Staff staff;
  @Autowired SharedPages pages;

  @Test
  void theListIsPagedByKeyAndEveryPetitionStandsInItOnce() {
    publish(45, "A1", "450153");
    var everybody = Browse.at(port);
    Seen first = everybody.open("/petitions?category=A1&area=450153");
    assertThat(first.text()).contains("Илэрц: 45");
    int seen = first.page().select(".uk-list > li").size();
    for (Seen page = first; !page.page().select("a[rel=next]").isEmpty(); ) {
      page = everybody.open(page.page().select("a[rel=next]").attr("href"));
      seen += page.page().select(".uk-list > li").size();
    }
    assertThat(seen).isEqualTo(45);
    assertThat(everybody.open("/petitions").page().select(".uk-list > li")).hasSize(20);
  }

  @Test
  void newerGoesOnePageBack() {
    publish(45, "W5", "4507");
    var everybody = Browse.at(port);
    for (String list : List.of("/petitions?category=W5&area=4507", "/petitions")) {
      Seen first = everybody.open(list);
      Seen second = everybody.open(first.page().select("a[rel=next]").attr("href"));
      Seen third = everybody.open(second.page().select("a[rel=next]").attr("href"));
      Seen back = everybody.open(third.page().select("a[rel=prev]").attr("href"));
      assertThat(titles(back)).isEqualTo(titles(second));
      assertThat(back.page().select("a[rel=next]").attr("href"))
          .isEqualTo(second.page().select("a[rel=next]").attr("href"));
      Seen backAgain = everybody.open(back.page().select("a[rel=prev]").attr("href"));
      assertThat(titles(backAgain)).isEqualTo(titles(first));
      assertThat(backAgain.page().select("a[rel=prev]")).isEmpty();
    }
  }

  private static List<String> titles(Seen page) {
    return page.page().select(".uk-list > li a").eachAttr("href");
  }

  @Test
  void whatIsPublishedStandsInTheSitemap() {
    publish(1, "W5", "4507");
    String newest =
        Browse.at(port).open("/petitions").page().select(".uk-list > li a").attr("href");
    assertThat(Browse.at(port).open("/sitemap-petitions.xml").body()).contains(newest + "</loc>");
  }

  @Test
  void filtersAndWordsAreCombined() {
    publish(3, "W4", "4504");
    var everybody = Browse.at(port);
    assertThat(rows(everybody, "category=W&area=4504")).isEqualTo(3);
    assertThat(rows(everybody, "category=W4&stage=OPEN&kind=REQUEST&organisation=nauug"))
        .isEqualTo(3);
    assertThat(
            rows(everybody, "category=W4&q=%D1%88%D0%B0%D1%80%D0%B8%D0%BB%D0%B6%D0%B8%D0%B9%D0%B3"))
        .isEqualTo(3);
    assertThat(rows(everybody, "category=W4&q=shariljiig")).isEqualTo(3);
    String some = "category=W4&area=4504&q=shariljiig%20qqqq";
    assertThat(rows(everybody, some)).isEqualTo(3);
    assertThat(everybody.open("/petitions?" + some).text()).contains("Зарим үг нь таарсныг");
    assertThat(rows(everybody, "category=W4&stage=ANSWERED")).isZero();
    assertThat(rows(everybody, "organisation=no-such")).isZero();
    assertThat(rows(everybody, "q=%00%27%5C&area=%00")).isZero();
    assertThat(everybody.open("/petitions?q=%00").status()).isEqualTo(200);
  }

  @Test
  void whatIsNotPublishedIsMissing() {
    var everybody = Browse.at(port);
    assertThat(everybody.open("/petitions/DU-2026-000123-7").status()).isEqualTo(404);
    assertThat(everybody.open("/petitions/nonsense").status()).isEqualTo(404);
  }

  private static int rows(Browse browse, String query) {
    return browse.open("/petitions?" + query).page().select(".uk-list > li").size();
  }

  private void publish(int count, String category, String area) {
    String series = UUID.randomUUID().toString().substring(0, 8);
    database
        .sql(
            """
            with filed as (
              insert into petition.petition
                (reference, kind, channel, status, category_code, area_code, title, body,
                 is_publishable, received_at, rule_id, original_due_on, due_at, organisation_id,
                 terms)
              select :series || n, 'REQUEST', 'WEB', 'RECEIVED', :category, :area, 'Шарилж ' || n,
                     'Талбайн шарилжийг хадаж өгнө үү.', true, now(), uuidv7(), '2027-01-01',
                     '2027-01-01', :organisation, ''
              from generate_series(1, :count) n
              returning *)
            insert into petition.publication
              (petition_id, reference, kind, category_code, area_code, title, body,
               organisation_id, status, received_at, due_at, published_at, revised_at, terms)
            select id, reference, kind, category_code, area_code, title, body, organisation_id,
                   status, received_at, due_at, now(), now(), array_to_tsvector(:terms::text[])
            from filed
            """)
        .param("series", series)
        .param("category", category)
        .param("area", area)
        .param("organisation", staff.organisationId("nauug"))
        .param("count", count)
        .param(
            "terms", MongolianText.terms("Талбайн шарилжийг хадаж өгнө үү").toArray(String[]::new))
        .update();
    pages.forget();
  }
}
