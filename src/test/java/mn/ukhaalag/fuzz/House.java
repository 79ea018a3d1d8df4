package mn.ukhaalag.fuzz;

import com.code_intelligence.jazzer.api.BugDetectors;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.ukhaalag.Browse;
import mn.ukhaalag.ProvinceTest;
import mn.ukhaalag.TestOfficial;
import mn.ukhaalag.Ukhaalag;
import mn.ukhaalag.access.Passwords;
import mn.ukhaalag.directory.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The running house that targets send bytes to: that of the tests, or one of its own where there
/// is none, in the same process, so that Jazzer sees which way the bytes take through it.
public final class House {

  private static final String NO_LIMIT = "100000000";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static @Nullable House known;

  private final ApplicationContext context;
  private final int port;
  private String cookies = "";
  private String token = "";

  private House(ApplicationContext context) {
    this.context = context;
    this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    signIn();
  }

  /// Lets targets use a house that runs already.
  static void use(ApplicationContext context) {
    known = new House(context);
  }

  /// The house; starts one the first time.
  public static synchronized House open() {
    if (known == null) {
      BugDetectors.allowNetworkConnections((host, port) -> true);
      known = new House(start());
    }
    return known;
  }

  /// The part of the house of that type.
  public static <T> T part(Class<T> type) {
    return open().context.getBean(type);
  }

  private static ApplicationContext start() {
    return new SpringApplicationBuilder(Ukhaalag.class)
        .run(
            "--server.port=0",
            "--ukhaalag.data=" + Path.of("target", "fuzz", "data", UUID.randomUUID().toString()),
            "--ukhaalag.engine=" + Path.of("target", "fuzz", "engine"),
            "--ukhaalag.secret-key=" + ProvinceTest.SECRET_KEY,
            "--ukhaalag.demo=false",
            "--ukhaalag.setup=false",
            "--ukhaalag.limits.sign-in.requests=" + NO_LIMIT,
            "--ukhaalag.limits.code.requests=" + NO_LIMIT,
            "--ukhaalag.limits.form.requests=" + NO_LIMIT,
            "--ukhaalag.limits.program.requests=" + NO_LIMIT,
            "--ukhaalag.limits.upload.requests=" + NO_LIMIT,
            "--ukhaalag.drafts.per-address-day=" + NO_LIMIT);
  }

  int port() {
    return port;
  }

  /// The cookies of an official with every role.
  String cookies() {
    return cookies;
  }

  /// The token of his forms.
  String token() {
    return token;
  }

  /// Signs somebody in who may do everything; what was done to the one before, he may have
  /// done.
  void signIn() {
    var official =
        TestOfficial.appoint(
            context.getBean(JdbcClient.class), context.getBean(Passwords.class), Role.values());
    Browse browse = Browse.at(port);
    browse.signIn(official.email(), TestOfficial.PASSWORD);
    Matcher form = TOKEN.matcher(browse.open("/work").body());
    if (!form.find()) {
      throw new IllegalStateException("Nobody could sign in");
    }
    token = form.group(1);
    cookies =
        "SESSION="
            + browse.cookie("SESSION").orElseThrow()
            + "; XSRF-TOKEN="
            + browse.cookie("XSRF-TOKEN").orElseThrow();
  }
}
