package jp.musubi.command.testing;

import java.time.LocalDate;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Contents;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.IntellectualProperty;
import jp.musubi.language.seed.PatentStatus;
import jp.musubi.language.seed.SeedContent;

/** Contents that are in order, to be spoilt one component at a time. */
public final class Samples {
    /** The day on which decisions are tested that go by the day; the consent of {@link #introduced} holds then. */
    public static final LocalDate TODAY = LocalDate.of(2027, 5, 10);

    /** Not applied for yet. */
    public static final IntellectualProperty BEFORE_FILING =
            new IntellectualProperty(PatentStatus.BEFORE_FILING, null, null, null);

    private Samples() {}

    /** A public seed with the six answers and nothing else. */
    public static SeedContent seed() {
        return Contents.briefSeed();
    }

    /** The seed with one component changed. */
    public static SeedContent seed(String component, Object value) {
        return Records.with(seed(), component, value);
    }

    /** A direct need for coordinators with the six answers and nothing else. */
    public static NeedContent need() {
        return Contents.briefNeed();
    }

    /** The need with one component changed. */
    public static NeedContent need(String component, Object value) {
        return Records.with(need(), component, value);
    }

    /** A need that a bank brought, with consent up to coordinators. */
    public static NeedContent introduced() {
        Consent consent = new Consent(LocalDate.of(2027, 4, 12), Disclosure.COORDINATORS, LocalDate.of(2028, 3, 31));
        return Records.with(need("channel", Channel.BANK), "consent", consent);
    }
}
