package id.jejak.account;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Security headers for every answer. Who may do what is decided in `access`, not by URL patterns.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob: data:; "
          + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";

  @Bean
  SecurityFilterChain headers(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        // Writes carry X-Jejak (WriteHeaderFilter), which a cross-site form cannot send.
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers ->
            headers
                .cacheControl(cache -> cache.disable())
                // What an officer reads stays in no browser's store unless its call says so.
                .addHeaderWriter(
                    new DelegatingRequestMatcherHeaderWriter(
                        request -> request.getServletPath().startsWith("/api/"),
                        new CacheControlHeadersWriter()))
                .crossOriginOpenerPolicy(
                    opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                    permissions.policy("geolocation=(self), camera=(self), microphone=()")))
        .build();
  }

  // Requests are measured as a whole; measuring each of a dozen filters costs more than they do.
  @Bean
  SecurityObservationSettings observeNoFilters() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    var argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    return new PasswordEncoder() {
      @Override
      public @Nullable String encode(@Nullable CharSequence password) {
        return argon2.encode(whole(password));
      }

      @Override
      public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return argon2.matches(whole(password), hash);
      }
    };
  }

  // Half a letter, which no keyboard sends, would stop Argon2: a question mark takes its place.
  private static @Nullable String whole(@Nullable CharSequence password) {
    return password == null
        ? null
        : new String(password.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  // Accounts are ours; this keeps Spring from inventing a user with a printed password.
  @Bean
  UserDetailsService noSpringUsers() {
    return username -> {
      throw new UsernameNotFoundException(username);
    };
  }
}
