package id.jejak.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The setting when there is one; else what the request says, as a proxy in front of the server
/// corrected it.
@Component
class PublicAddressArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final PublicAddressSettings settings;

  PublicAddressArgument(PublicAddressSettings settings) {
    this.settings = settings;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PublicAddress.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var address =
        settings.publicUrl() == null
            ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
            : settings.publicUrl().toString();
    return new PublicAddress(address.replaceAll("/+$", ""));
  }
}
