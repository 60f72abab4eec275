package id.jejak.shared;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What the container refuses before any controller sees it is answered like everything else.
@Controller
class ContainerErrorController implements ErrorController {
  private final ProblemAnswers answers;

  ContainerErrorController(ProblemAnswers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  @OpenToAll("an error has no owner")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    answers.write(new Problem(typeOf(status instanceof Integer code ? code : 404)), response);
  }

  static CommonProblem typeOf(int status) {
    return status >= 500 ? CommonProblem.UNEXPECTED : Problems.typeOf(status);
  }
}
