package id.jejak.account;

import java.io.PrintStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Shows the link for the first operator to whoever starts a server without accounts; again at each
/// start, until it has been used.
@Component
@ConditionalOnProperty(name = "jejak.command", havingValue = "serve")
class FirstOperatorWelcome {
  private final FirstOperators operators;

  FirstOperatorWelcome(FirstOperators operators) {
    this.operators = operators;
  }

  @EventListener
  void welcome(WebServerInitializedEvent started) {
    print(System.out, started.getWebServer().getPort());
  }

  // After the sign `#` nothing of an address is sent or logged on the way.
  void print(PrintStream out, int port) {
    operators
        .newLink()
        .ifPresent(token ->
            out.printf(
                """

                Jejak PKK has no account yet. Open this link once to create the first operator:

                  http://localhost:%d/app/mulai#%s

                It is valid for 7 days; the next start shows a new one until an account exists.

                """,
                port, token.text()));
  }
}
