package id.jejak.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/// What Tomcat refuses before any filter sees it, such as an address with a hidden slash, is a
/// problem like every other refusal and no page of Tomcat's.
@Component
class ContainerRefusals
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
  private final ProblemAnswers answers;

  ContainerRefusals(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new ProblemValve(answers)));
  }

  // After Boot's own valve, so that this one stands nearer to the request.
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  private static final class ProblemValve extends ErrorReportValve {
    private final ProblemAnswers answers;

    ProblemValve(ProblemAnswers answers) {
      this.answers = answers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      var status = response.getStatus();
      if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
      response.setHeader("X-Content-Type-Options", "nosniff");
      try {
        answers.write(new Problem(ContainerErrorController.typeOf(status)), response);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
