package mn.ukhaalag.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import mn.ukhaalag.access.key.ApiKeys;
import mn.ukhaalag.access.key.KeyFilter;
import mn.ukhaalag.language.Words;
import mn.ukhaalag.web.ExpiredForm;
import mn.ukhaalag.web.SecurityHeaders;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/// The two doors: pages for browsers with a session and a token in every form, and interfaces
/// for programs with neither. Who may do what is decided by the capabilities, by the post of the
/// actor.
@Configuration
@EnableJdbcHttpSession(
    tableName = "access.session",
    maxInactiveIntervalInSeconds = 12 * 3600,
    cleanupCron = Scheduled.CRON_DISABLED)
class SecurityConfiguration {

  private final boolean coversSubdomains;

  SecurityConfiguration(@Value("${ukhaalag.tls-on-subdomains}") boolean coversSubdomains) {
    this.coversSubdomains = coversSubdomains;
  }

  /// Where mail programs end subscriptions (RFC 8058): they have no token, and the address itself
  /// is the secret.
  private static final String ONE_CLICK = "/one-click/**";

  /// Where providers say that somebody has signed out there: their signature is the proof.
  private static final String LOGOUT_ELSEWHERE = "/sign-in/with/*/logout";

  @Bean
  @Order(1)
  SecurityFilterChain programDoor(
      HttpSecurity http, ApiKeys keys, Words words, JsonMapper json, Refusals refusals)
      throws Exception {
    return frame(http.securityMatcher("/api/*/**", "/open311/**", "/openapi.json"))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new KeyFilter(keys, words, json, refusals), AuthorizationFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain browserDoor(HttpSecurity http, Accounts accounts, CsrfTokenRepository tokens)
      throws Exception {
    return frame(http)
        .csrf(
            it ->
                it.csrfTokenRepository(tokens).ignoringRequestMatchers(ONE_CLICK, LOGOUT_ELSEWHERE))
        .exceptionHandling(it -> it.accessDeniedHandler(new ExpiredForm()))
        .addFilterBefore(new ActorFilter(accounts), AuthorizationFilter.class)
        .build();
  }

  private HttpSecurity frame(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            it ->
                it.dispatcherTypeMatchers(DispatcherType.values())
                    .permitAll()
                    .anyRequest()
                    .permitAll())
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(
            it ->
                it.httpStrictTransportSecurity(only -> only.includeSubDomains(coversSubdomains))
                    .frameOptions(frames -> frames.disable())
                    .addHeaderWriter(SecurityConfiguration::refuseFrames)
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(SecurityHeaders.POLICY))
                    .referrerPolicy(
                        policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                    .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)));
  }

  /// Spring's own writer would overwrite what a page that may be framed says of itself.
  private static void refuseFrames(HttpServletRequest request, HttpServletResponse response) {
    if (!response.containsHeader(SecurityHeaders.FRAME_HEADER)) {
      response.setHeader(SecurityHeaders.FRAME_HEADER, "DENY");
    }
  }

  @Bean
  @Primary
  FindByIndexNameSessionRepository<? extends Session> calmSessions(
      JdbcIndexedSessionRepository store, @Value("${ukhaalag.takes-writes}") boolean takesWrites) {
    return new CalmSessions<>(store, takesWrites);
  }

  /// For the store of sessions alone.
  @Bean(defaultCandidate = false)
  @Qualifier("springSessionTransactionOperations")
  static TransactionOperations springSessionTransactionOperations(
      PlatformTransactionManager manager) {
    return CalmSessions.transactions(manager);
  }

  /// The token of forms lives in a cookie, so that a visitor without an account needs no session.
  @Bean
  static CsrfTokenRepository formTokens(@Value("${ukhaalag.address}") String address) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(address.startsWith("https://") ? "__Host-XSRF-TOKEN" : "XSRF-TOKEN");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").httpOnly(true));
    return tokens;
  }

  @Bean
  static PasswordEncoder passwords() {
    return new Argon2Hashes();
  }

  /// Nobody signs in through the framework's own user store.
  @Bean
  UserDetailsService noUsers() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }
}
