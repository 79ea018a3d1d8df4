package mn.ukhaalag.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.directory.ProvinceImport;
import mn.ukhaalag.web.Banner;
import mn.ukhaalag.web.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Fills a new database with the demo, if that is wanted, and says on every page that it is one.
@Component
@Order(ProvinceImport.ORDER + 50)
public class DemoProvince implements ApplicationRunner, Banner {

  private static final Logger log = LoggerFactory.getLogger(DemoProvince.class);
  private static final Logger console = LoggerFactory.getLogger("console");

  private final JdbcClient database;
  private final Accounts accounts;
  private final DemoPeople people;
  private final DemoStories stories;
  private final DemoPlans plans;
  private final DemoAppraisals appraisals;
  private final DemoCounters counters;
  private final DemoServices services;
  private final DemoApplications applications;
  private final DemoPrices prices;
  private final DemoSecurity security;
  private final Clock clock;
  private final boolean isWanted;
  private volatile boolean isDemo;

  DemoProvince(
      JdbcClient database,
      Accounts accounts,
      DemoPeople people,
      DemoStories stories,
      DemoPlans plans,
      DemoAppraisals appraisals,
      DemoCounters counters,
      DemoServices services,
      DemoApplications applications,
      DemoPrices prices,
      DemoSecurity security,
      Clock clock,
      @Value("${ukhaalag.demo}") boolean isWanted) {
    this.database = database;
    this.accounts = accounts;
    this.people = people;
    this.stories = stories;
    this.plans = plans;
    this.appraisals = appraisals;
    this.counters = counters;
    this.services = services;
    this.applications = applications;
    this.prices = prices;
    this.security = security;
    this.clock = clock;
    this.isWanted = isWanted;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    database.sql("select pg_advisory_xact_lock(hashtext('demo'))").query().singleRow();
    if (isWanted && accounts.isEmpty()) {
      fill();
    }
    isDemo =
        database.sql("select exists (select from demo.province)").query(Boolean.class).single();
  }

  @Override
  public @Nullable Message sentence() {
    return isDemo ? Message.of("demo.banner") : null;
  }

  /// Whether this database was filled with the demo.
  public boolean isDemo() {
    return isDemo;
  }

  private void fill() {
    console.info("Inventing a province for the demo: people, petitions, plans, services …");
    long begin = System.nanoTime();
    Instant now = clock.instant();
    String password = people.passwordHash();
    people.appointOfficials(password);
    var agenda = new Agenda(now);
    var citizens = people.registerCitizens(password);
    stories.plan(agenda, now, citizens);
    plans.plan(agenda, now);
    appraisals.plan(agenda, now);
    services.plan(agenda, now);
    security.plan(agenda, now);
    applications.plan(agenda, now, citizens);
    agenda.run();
    counters.open(citizens);
    prices.fill();
    database
        .sql("insert into demo.province (filled_at) values (:now)")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    log.info("Made the demo in {} ms", (System.nanoTime() - begin) / 1_000_000);
  }
}
