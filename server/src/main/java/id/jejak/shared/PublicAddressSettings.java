package id.jejak.shared;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// `jejak.public-url`: the address people use, where it differs from what requests say.
@ConfigurationProperties("jejak")
record PublicAddressSettings(@Nullable URI publicUrl) {
  PublicAddressSettings {
    if (publicUrl != null
        && (!String.valueOf(publicUrl.getScheme()).startsWith("http")
            || publicUrl.getHost() == null)) {
      throw new IllegalArgumentException(
          "jejak.public-url must be a web address such as https://pkk.example.go.id");
    }
  }
}
