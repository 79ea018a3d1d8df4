package mn.ukhaalag.service.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mn.ukhaalag.calendar.LegalTime;
import mn.ukhaalag.calendar.WorkingCalendar;
import mn.ukhaalag.petition.Complaints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Copies how many complaints the petition office got about what, this year and in the two before.
@Component
class ComplaintCounting {

  private static final int YEARS = 3;

  private final JdbcClient database;
  private final Complaints complaints;
  private final LegalTime legalTime;

  ComplaintCounting(JdbcClient database, Complaints complaints, LegalTime legalTime) {
    this.database = database;
    this.complaints = complaints;
    this.legalTime = legalTime;
  }

  @Transactional
  public void run() {
    int now = legalTime.today().getYear();
    for (int year = now - YEARS + 1; year <= now; year++) {
      copy(year);
    }
  }

  private void copy(int year) {
    List<Complaints.Count> numbers = complaints.received(beginning(year), beginning(year + 1));
    database
        .sql("delete from service.complaint_figure where year = :year")
        .param("year", year)
        .update();
    database
        .sql(
            """
            insert into service.complaint_figure (year, category_code, organisation_id, number)
            select :year, category, organisation, number
            from unnest(:categories::text[], :organisations::uuid[], (:numbers::text[])::int[])
              as n (category, organisation, number)
            """)
        .param("year", year)
        .param(
            "categories", numbers.stream().map(Complaints.Count::category).toArray(String[]::new))
        .param(
            "organisations",
            numbers.stream().map(Complaints.Count::organisation).toArray(UUID[]::new))
        .param(
            "numbers",
            numbers.stream().map(it -> Integer.toString(it.complaints())).toArray(String[]::new))
        .update();
  }

  private static Instant beginning(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
