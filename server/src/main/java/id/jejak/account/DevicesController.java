package id.jejak.account;

import id.jejak.access.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DevicesController {
  private final Devices devices;
  private final BrowserSessions browser;

  DevicesController(Devices devices, BrowserSessions browser) {
    this.devices = devices;
    this.browser = browser;
  }

  record DeviceList(List<Device> items) {}

  @GetMapping("/api/sessions")
  DeviceList listOwn(CurrentUser user, HttpServletRequest request) {
    return list(user, user.officer(), request);
  }

  @DeleteMapping("/api/sessions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(CurrentUser user, @PathVariable UUID id, HttpServletRequest request) {
    devices.close(user, browser.require(request), id);
  }

  @GetMapping("/api/officers/{officer}/sessions")
  DeviceList list(CurrentUser user, @PathVariable UUID officer, HttpServletRequest request) {
    return new DeviceList(devices.list(user, officer, browser.require(request).id()));
  }

  @DeleteMapping("/api/officers/{officer}/sessions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void closeAll(CurrentUser user, @PathVariable UUID officer, HttpServletRequest request) {
    devices.closeAll(user, browser.require(request), officer);
  }
}
