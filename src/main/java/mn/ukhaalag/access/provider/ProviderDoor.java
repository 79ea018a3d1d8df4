package mn.ukhaalag.access.provider;

import com.nimbusds.jose.jwk.source.JWKSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.ukhaalag.access.Accounts;
import mn.ukhaalag.access.ActorFilter;
import mn.ukhaalag.access.Freshness;
import mn.ukhaalag.access.RequiredStep;
import mn.ukhaalag.access.SecondProof;
import mn.ukhaalag.access.SigningOut;
import mn.ukhaalag.access.limit.ProgramLimit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The third door, for systems that let people sign in with us: Spring Authorization Server on our
/// own rows.
@Configuration
class ProviderDoor {

  static final String AUTHORIZE = "/oauth2/authorize";

  private static final String[] PATHS = {
    "/oauth2/**",
    "/userinfo",
    "/connect/logout",
    "/.well-known/openid-configuration",
    "/.well-known/oauth-authorization-server"
  };

  private final Clients clients;
  private final Systems systems;
  private final Authorizations authorizations;
  private final Consents consents;
  private final TokenMaking making;
  private final SigningKeys keys;
  private final Person person;
  private final SigningOut signingOut;

  ProviderDoor(
      Clients clients,
      Systems systems,
      Authorizations authorizations,
      Consents consents,
      TokenMaking making,
      SigningKeys keys,
      Person person,
      SigningOut signingOut) {
    this.clients = clients;
    this.systems = systems;
    this.authorizations = authorizations;
    this.consents = consents;
    this.making = making;
    this.keys = keys;
    this.person = person;
    this.signingOut = signingOut;
  }

  @Bean
  @Order(0)
  SecurityFilterChain systemDoor(
      ObjectProvider<HttpSecurity> plans,
      Accounts accounts,
      RequiredStep step,
      ProgramLimit limit,
      SecondProof proof,
      Freshness freshness,
      Introspection introspection,
      @Value("${ukhaalag.address}") String address) {
    var paths =
        Arrays.stream(PATHS)
            .map(it -> (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(it))
            .toList();
    var standing = new Standing(step, limit, proof, freshness);
    var door =
        new LazyDoor(
            () -> {
              HttpSecurity http = plans.getObject();
              http.setSharedObject(JWKSource.class, keys);
              http.addFilterAfter(new ActorFilter(accounts), SecurityContextHolderFilter.class)
                  .addFilterAfter(standing, ActorFilter.class);
              return build(http, introspection, address);
            });
    return new DefaultSecurityFilterChain(new OrRequestMatcher(paths), door);
  }

  private SecurityFilterChain build(
      HttpSecurity http, Introspection introspection, String address) {
    var settings = AuthorizationServerSettings.builder().issuer(address).build();
    return http.securityMatcher(PATHS)
        .with(new OAuth2AuthorizationServerConfigurer(), it -> configure(it, settings))
        .authorizeHttpRequests(
            it ->
                it.requestMatchers(ProviderDoor::isSilent).permitAll().anyRequest().authenticated())
        .oauth2ResourceServer(it -> it.jwt(how -> how.decoder(introspection)))
        .exceptionHandling(
            it -> it.authenticationEntryPoint((request, response, why) -> ask(request, response)))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  /// Who is asked nothing is told as an error that he has not signed in, and not by our sign-in.
  private static boolean isSilent(HttpServletRequest request) {
    return request.getRequestURI().equals(AUTHORIZE)
        && Demand.of(request, Instant.now()).isSilent();
  }

  private void configure(
      OAuth2AuthorizationServerConfigurer server, AuthorizationServerSettings settings) {
    server
        .registeredClientRepository(clients)
        .authorizationService(authorizations)
        .authorizationConsentService(consents)
        .authorizationServerSettings(settings)
        .tokenGenerator(making.generator())
        .clientAuthentication(it -> it.authenticationProviders(this::useFastHash))
        .authorizationEndpoint(
            it -> it.consentPage(ConsentPages.PATH).authenticationProviders(this::askAlways))
        .oidc(
            it ->
                it.userInfoEndpoint(how -> how.userInfoMapper(this::told))
                    .logoutEndpoint(how -> how.logoutResponseHandler(leaving()))
                    .providerConfigurationEndpoint(
                        how -> how.providerConfigurationCustomizer(ProviderDoor::describe)));
  }

  private void useFastHash(List<AuthenticationProvider> ways) {
    ways.stream()
        .filter(ClientSecretAuthenticationProvider.class::isInstance)
        .map(ClientSecretAuthenticationProvider.class::cast)
        .forEach(it -> it.setPasswordEncoder(new SecretHash(systems)));
  }

  /// Also a system that asks only who somebody is again is met once by a question.
  private void askAlways(List<AuthenticationProvider> ways) {
    ways.stream()
        .filter(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::isInstance)
        .map(OAuth2AuthorizationCodeRequestAuthenticationProvider.class::cast)
        .forEach(it -> it.setAuthorizationConsentRequired(ProviderDoor::isToBeAsked));
  }

  private static boolean isToBeAsked(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
    OAuth2AuthorizationConsent given = context.getAuthorizationConsent();
    var request = context.getAuthorizationRequest();
    return given == null
        || request == null
        || !given.getScopes().containsAll(request.getScopes())
        || wantsConsent(request);
  }

  private static boolean wantsConsent(OAuth2AuthorizationRequest request) {
    return request.getAdditionalParameters().get("prompt") instanceof String prompt
        && List.of(prompt.split(" ")).contains("consent");
  }

  /// Whoever leaves by the door of a system leaves the other systems, too.
  private AuthenticationSuccessHandler leaving() {
    var leaving = new OidcLogoutAuthenticationSuccessHandler();
    leaving.setLogoutHandler((request, response, who) -> signingOut.end(request, response));
    return leaving;
  }

  private OidcUserInfo told(OidcUserInfoAuthenticationContext context) {
    OAuth2Authorization grant = context.getAuthorization();
    return new OidcUserInfo(
        person.claims(
            UUID.fromString(grant.getRegisteredClientId()),
            UUID.fromString(grant.getPrincipalName()),
            Set.copyOf(grant.getAuthorizedScopes())));
  }

  private static void describe(OidcProviderConfiguration.Builder us) {
    us.subjectTypes(
            it -> {
              it.clear();
              it.add("pairwise");
            })
        .scopes(
            it -> {
              it.clear();
              it.addAll(Scopes.ALL);
            })
        .claim("backchannel_logout_supported", true)
        .claim("backchannel_logout_session_supported", true)
        .claim("prompt_values_supported", List.of("none", "login", "consent", "select_account"))
        .grantTypes(it -> it.retainAll(List.of("authorization_code", "refresh_token")))
        .tokenEndpointAuthenticationMethods(
            it -> it.retainAll(List.of("client_secret_basic", "client_secret_post")));
  }

  /// Whoever is to say who he is signs in first and is led back by a page, since a form may not
  /// lead to another house. A program is told that its token is missing.
  private static void ask(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().equals(AUTHORIZE)) {
      response.setHeader("WWW-Authenticate", "Bearer");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    Instant now = Instant.now();
    response.sendRedirect(signIn(Demand.of(request, now).again(request, now)));
  }

  /// The page for signing in, from which one comes back with that question.
  static String signIn(String question) {
    String back = OnwardPages.PATH + "?" + question;
    return "/sign-in?continue=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }
}
