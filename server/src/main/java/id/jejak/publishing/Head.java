package id.jejak.publishing;

/// What a page tells browsers, search engines and the link previews of WhatsApp. All addresses but
/// the stylesheet's and the icon's are whole ones.
record Head(
    String title,
    String description,
    String address,
    String picture,
    String pictureWords,
    String kind,
    String stylesheet,
    String icon) {}
