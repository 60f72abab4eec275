package id.jejak.serving;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The smartphone app under /app/: files with a content hash in their name are kept for good, the
/// others asked for again; any other address below /app/ is a screen of the app.
@Configuration(proxyBeanMethods = false)
class AppFiles implements WebMvcConfigurer {
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry files) {
    files
        .addResourceHandler("/app/assets/**")
        .addResourceLocations("classpath:/app/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new PathResourceResolver());
    files
        .addResourceHandler("/app/**")
        .addResourceLocations("classpath:/app/")
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new ScreenResolver());
  }

  @Override
  public void addViewControllers(ViewControllerRegistry views) {
    views.addRedirectViewController("/app", "/app/");
    // A resource handler finds nothing for the folder itself.
    views.addViewController("/app/").setViewName("forward:/app/index.html");
  }

  private static final class ScreenResolver extends PathResourceResolver {
    // A screen's address may end in a region code, which has dots as well.
    private static final Pattern FILE = Pattern.compile(".*\\.[a-z][a-z0-9]*");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      var file = path.isEmpty() ? null : super.getResource(path, location);
      return file == null && !FILE.matcher(path).matches()
          ? new ClassPathResource("app/index.html")
          : file;
    }
  }
}
