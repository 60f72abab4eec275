package id.jejak.publishing;

import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.PublicAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@OpenToAll("open data")
class OpenDataController {
  private final OpenData data;

  OpenDataController(OpenData data) {
    this.data = data;
  }

  @GetMapping("/wilayah/{code}/data.csv")
  void csv(@PathVariable String code, PublicAddress address, HttpServletResponse response)
      throws IOException {
    var region = data.region(RegionCode.valueOf(code));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("kegiatan-pkk-" + region.code() + ".csv")
            .build()
            .toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    var out =
        new BufferedWriter(
            new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
    data.write(region.code(), address, out);
    out.flush();
  }
}
