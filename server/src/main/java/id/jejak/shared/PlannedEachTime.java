package id.jejak.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.annotation.Qualifier;

/// The `JdbcClient` whose statements PostgreSQL plans anew each time: for questions whose best way
/// is another one for a village than for the nation. All other statements are planned once.
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface PlannedEachTime {}
