package id.jejak.photo;

import id.jejak.access.Access;
import id.jejak.access.CurrentUser;
import id.jejak.access.Permission;
import id.jejak.catalog.Field;
import id.jejak.photo.PhotoFiles.Size;
import id.jejak.picture.Picture;
import id.jejak.picture.Pictures;
import id.jejak.receipt.Receipt;
import id.jejak.receipt.Receipts;
import id.jejak.region.RegionCode;
import id.jejak.shared.OpenToAll;
import id.jejak.shared.Problem;
import id.jejak.shared.Sha256;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The photos the server holds, by the SHA-256 of the bytes as they were sent.
@Component
public class Photos {
  private final PhotoRecordStore records;
  private final PhotoFiles files;
  private final Pictures pictures;
  private final Thumbnails thumbnails;
  private final Receipts receipts;
  private final Access access;
  private final InstantSource clock;

  Photos(
      PhotoRecordStore records,
      PhotoFiles files,
      Pictures pictures,
      Thumbnails thumbnails,
      Receipts receipts,
      Access access,
      InstantSource clock) {
    this.records = records;
    this.files = files;
    this.pictures = pictures;
    this.thumbnails = thumbnails;
    this.receipts = receipts;
    this.access = access;
    this.clock = clock;
  }

  /// Those of `hashes` that are not yet whole and checked here.
  @OpenToAll("called by intake, which has checked access")
  public Set<String> missing(Collection<String> hashes) {
    var missing = new HashSet<>(hashes);
    if (!missing.isEmpty()) {
      records.held(missing).forEach(missing::remove);
    }
    return missing;
  }

  /// Checks and keeps a photo that has arrived whole. The bytes lie safely on the disk before the
  /// database says so.
  @OpenToAll("any signed-in officer may bring photos; who sees them follows from the reports")
  public void keep(UUID officer, String sha256, byte[] sent) {
    if (!Sha256.hex(sent).equals(sha256)) {
      throw new Problem(PhotoProblem.WRONG_BYTES);
    }
    if (records.findReceipt(sha256).isPresent()) {
      return;
    }
    var picture = pictures.check(sent);
    files.write(sha256, Size.FULL, picture.jpeg());
    var receipt = receipts.sign(Receipt.Kind.PHOTO, sha256, 0, sha256, clock.instant());
    records.insert(picture, receipt, officer);
    thumbnails.makeSoon(sha256, picture);
  }

  /// The receipt, for those who may see the photo; 404 until it is whole and checked.
  public Receipt receipt(CurrentUser user, String sha256) {
    requireVisible(user, sha256);
    return records.findReceipt(sha256).orElseThrow(Problem::notFound);
  }

  /// The JPEG, for those who may see a report that shows it, or who brought it.
  public byte[] picture(CurrentUser user, String sha256, Size size) {
    requireVisible(user, sha256);
    return read(sha256, size).orElseThrow(Problem::notFound);
  }

  /// The small copies of those among `hashes` that appear in a report she may see.
  @OpenToAll("everyone signed in; she gets only what her reports show")
  List<SmallPhoto> small(CurrentUser user, Collection<String> hashes) {
    var visible = new LinkedHashSet<String>();
    for (var seen : records.listSeenIn(hashes)) {
      var region = RegionCode.valueOf(seen.regionCode());
      var field = Field.valueOf(seen.field());
      if (access.allows(user, Permission.VIEW_ACTIVITY, region, field)) {
        visible.add(seen.sha256());
      }
    }
    return visible.stream()
        .flatMap(
            sha256 -> read(sha256, Size.THUMB).map(jpeg -> new SmallPhoto(sha256, jpeg)).stream())
        .toList();
  }

  /// The JPEG of a photo that a published report shows to the public; else 404.
  @OpenToAll("published photos are for everyone")
  public byte[] publicPicture(String sha256, boolean thumbnail) {
    var shown = records.listShownIn(sha256).stream().anyMatch(PhotoRecordStore.ShownIn::isPublic);
    if (!shown) {
      throw Problem.notFound();
    }
    return read(sha256, thumbnail ? Size.THUMB : Size.FULL).orElseThrow(Problem::notFound);
  }

  /// The JPEG for a document whose reader has been checked; nothing while it has not arrived.
  @OpenToAll("called by printing, which has checked access to the report")
  public Optional<byte[]> forPrint(String sha256) {
    return read(sha256, Size.FULL);
  }

  private Optional<byte[]> read(String sha256, Size size) {
    var stored = files.read(sha256, size);
    if (stored.isEmpty() && size == Size.THUMB) {
      return files
          .read(sha256, Size.FULL)
          .map(pictures::thumbnail)
          .map(Picture::jpeg); // not made yet
    }
    return stored;
  }

  private void requireVisible(CurrentUser user, String sha256) {
    if (records.isUploadedBy(sha256, user.officer())) {
      return;
    }
    var visible =
        records.listShownIn(sha256).stream()
            .anyMatch(shown ->
                access.allows(
                    user,
                    Permission.VIEW_ACTIVITY,
                    RegionCode.valueOf(shown.regionCode()),
                    Field.valueOf(shown.field())));
    if (!visible) {
      throw Problem.notFound();
    }
  }
}
