package id.jejak.serving;

import id.jejak.access.CurrentUser;
import id.jejak.access.ProvenUser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The description of the API at /api/openapi.json: made from the controllers, completed by what
/// they cannot say.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  OpenApiConfiguration() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentUser.class, ProvenUser.class);
  }

  @Bean
  OpenAPI description() {
    var api =
        new OpenAPI()
            .addServersItem(new Server().url("/").description("This server"))
            .info(
                new Info()
                    .title("Jejak PKK")
                    .version("1")
                    .description(
                        """
                        Dates are local days (`2026-11-20`), instants ISO 8601. Results and money are decimals in
                        strings, counts are numbers. Every write carries the header `X-Jejak: 1`. Refusals are
                        problems (RFC 9457) with a stable `code`; the texts are Indonesian. A browser that holds
                        the sessions of several officers names one by the header `X-Jejak-Officer: <officer id>`.\
                        """)
                    .license(new License().name("Apache-2.0")));
    api.schemaRequirement(
        "session",
        new SecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.COOKIE)
            .name("jejak"));
    return api;
  }

  @Bean
  OperationCustomizer apiOperations() {
    return new ApiOperations();
  }

  @Bean
  OpenApiCustomizer apiSchemas() {
    return api -> {
      ApiSchemas.addTo(api);
      UploadDescription.addTo(api);
      RosterDescription.addTo(api);
      TargetDescription.addTo(api);
      FileDescription.addTo(api);
    };
  }

  @Bean
  NullableMembers nullableMembers() {
    return new NullableMembers();
  }
}
