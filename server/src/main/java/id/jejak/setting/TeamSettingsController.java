package id.jejak.setting;

import id.jejak.access.CurrentUser;
import id.jejak.region.RegionCode;
import id.jejak.region.RegionTree;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/teams/{code}/settings")
class TeamSettingsController {
  private final TeamSettings settings;
  private final RegionTree tree;

  TeamSettingsController(TeamSettings settings, RegionTree tree) {
    this.settings = settings;
    this.tree = tree;
  }

  @GetMapping
  TeamSettingsView get(CurrentUser user, @PathVariable String code) {
    return settings.get(user, tree.now(RegionCode.valueOf(code)));
  }

  @PutMapping("/{item}")
  TeamSettingsView put(
      CurrentUser user,
      @PathVariable String code,
      @PathVariable SettingItem item,
      @RequestBody SettingForm form) {
    return settings.put(user, tree.now(RegionCode.valueOf(code)), item, form);
  }
}
