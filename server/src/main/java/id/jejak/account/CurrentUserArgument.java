package id.jejak.account;

import id.jejak.access.CurrentUser;
import id.jejak.access.ProvenUser;
import id.jejak.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives controllers the signed-in officer; without one the answer is 401. The proven one has also
/// shown her password lately; else the answer is 403.
@Component
class CurrentUserArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  // What an operator may always do, also while her office rests.
  private static final List<String> OWN =
      List.of(
          "/api/session",
          "/api/session/proof",
          "/api/account/password",
          "/api/factor",
          "/api/factor/passkeys",
          "/api/factor/passkeys/challenge");
  private final BrowserSessions sessions;
  private final SecondSteps steps;
  private final Proofs proofs;

  CurrentUserArgument(BrowserSessions sessions, SecondSteps steps, Proofs proofs) {
    this.sessions = sessions;
    this.steps = steps;
    this.proofs = proofs;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CurrentUser.class
        || parameter.getParameterType() == ProvenUser.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var http = request.getNativeRequest(HttpServletRequest.class);
    if (http == null) {
      throw new IllegalStateException("no HTTP request");
    }
    try {
      var session = sessions.require(http);
      RefusalLogFilter.remember(http, session.user());
      var user =
          OWN.contains(http.getServletPath())
              ? session.user()
              : steps.withoutRestingOffices(session.user());
      return parameter.getParameterType() == ProvenUser.class
          ? proofs.requireLately(session, user)
          : user;
    } catch (Problem refused) {
      if (refused.type() == AccountProblem.DEVICE_CLOSED) {
        forgetPictures(request);
      }
      throw refused;
    }
  }

  // The app forgets what it keeps itself; what the browser put aside only the browser can forget.
  private static void forgetPictures(NativeWebRequest request) {
    var answer = request.getNativeResponse(HttpServletResponse.class);
    if (answer != null) {
      answer.setHeader("Clear-Site-Data", "\"cache\"");
    }
  }
}
