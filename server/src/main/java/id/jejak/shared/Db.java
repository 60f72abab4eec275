package id.jejak.shared;

import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The `JdbcClient` of the project: enums and instants may be parameters as they are.
@Configuration(proxyBeanMethods = false)
class Db {
  @Bean
  @Primary
  JdbcClient jdbcClient(DataSource source) {
    return JdbcClient.create(template(source));
  }

  @Bean
  @Primary
  NamedParameterJdbcTemplate template(DataSource source) {
    return new ConvertingTemplate(source);
  }

  @Bean
  @PlannedEachTime
  JdbcClient plannedEachTime(DataSource source) {
    return JdbcClient.create(new ConvertingTemplate(new PlanningTemplate(source)));
  }

  // After some calls the driver would keep a statement prepared, and PostgreSQL one plan for it.
  private static final class PlanningTemplate extends JdbcTemplate {
    PlanningTemplate(DataSource source) {
      super(source);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
      super.applyStatementSettings(statement);
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
  }

  private static final class ConvertingTemplate extends NamedParameterJdbcTemplate {
    ConvertingTemplate(DataSource source) {
      super(source);
    }

    ConvertingTemplate(JdbcOperations template) {
      super(template);
    }

    @Override
    protected PreparedStatementCreator getPreparedStatementCreator(
        String sql, SqlParameterSource parameters) {
      return super.getPreparedStatementCreator(sql, new Converted(parameters));
    }
  }

  private record Converted(SqlParameterSource inner) implements SqlParameterSource {
    @Override
    public boolean hasValue(String name) {
      return inner.hasValue(name);
    }

    @Override
    public Object getValue(String name) {
      var value = inner.getValue(name);
      return switch (value) {
        case Enum<?> constant -> constant.name();
        case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
        case null, default -> value;
      };
    }

    @Override
    public int getSqlType(String name) {
      var value = getValue(name);
      if (value instanceof OffsetDateTime) {
        return Types.TIMESTAMP_WITH_TIMEZONE;
      }
      return value == null ? inner.getSqlType(name) : typeOf(value, inner.getSqlType(name));
    }

    private static int typeOf(Object value, int declared) {
      if (declared != SqlTypeValue.TYPE_UNKNOWN) {
        return declared;
      }
      return StatementCreatorUtils.javaTypeToSqlParameterType(value.getClass());
    }

    @Override
    public String getTypeName(String name) {
      return inner.getTypeName(name);
    }

    @Override
    public String[] getParameterNames() {
      return inner.getParameterNames();
    }
  }
}
