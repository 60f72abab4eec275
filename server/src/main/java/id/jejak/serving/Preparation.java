package id.jejak.serving;

/// Something that must be there before the first request, after regions and teams are.
public interface Preparation {
  void prepare();
}
