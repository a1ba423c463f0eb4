package dev.footfall.replay;

/** A record's kind and, where one record holds several events, which of them: in one number. */
final class Tag {

    /** One line may hold so many events. */
    static final int MOST_PARTS = 1 << 27;

    private Tag() {}

    static int of(Kind kind, int part) {
        return kind.code << 27 | part;
    }

    static Kind kind(int tag) {
        return Kind.of(tag >>> 27);
    }

    static int part(int tag) {
        return tag & MOST_PARTS - 1;
    }
}
