package id.jejak.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// One pool, on the embedded or on an external PostgreSQL. Closed after the web server has answered
/// its last request, and before the embedded PostgreSQL stops.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final int SHORT_WAIT_MILLISECONDS =
      10_000; // then 503: the phone comes back by itself
  private static final int READY_CONNECTIONS = 4; // each costs PostgreSQL a process at the start

  @Bean
  @Conditional(Embedded.class)
  DataFolder dataFolder(@Value("${jejak.data:./data/serve}") Path folder) {
    return DataFolder.hold(folder);
  }

  @Bean
  @Conditional(Embedded.class)
  EmbeddedPostgres embeddedPostgres(DataFolder folder, DatabaseSettings settings) {
    return EmbeddedPostgres.start(folder, settings.durable());
  }

  @Bean
  @Conditional(Embedded.class)
  HikariDataSource embeddedDataSource(EmbeddedPostgres postgres, DatabaseSettings settings) {
    return pool(postgres.url(), EmbeddedPostgres.USER, postgres.password(), settings.connections());
  }

  @Bean
  @Conditional(External.class)
  HikariDataSource externalDataSource(DatabaseSettings settings) {
    return pool(
        settings.url(),
        settings.username(),
        settings.passwordOrThatOfFile(),
        settings.connections());
  }

  private static HikariDataSource pool(String url, String user, String password, int size) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    if (!user.isEmpty()) {
      pool.setUsername(user);
    }
    if (!password.isEmpty()) {
      pool.setPassword(password);
    }
    pool.setMaximumPoolSize(size);
    pool.setMinimumIdle(Math.min(size, READY_CONNECTIONS));
    pool.setConnectionTimeout(SHORT_WAIT_MILLISECONDS);
    pool.addDataSourceProperty("ApplicationName", "jejak");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return pool;
  }

  static class Embedded implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return context.getEnvironment().getProperty("jejak.database.url", "").isEmpty();
    }
  }

  static class External extends Embedded {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !super.matches(context, metadata);
    }
  }
}
