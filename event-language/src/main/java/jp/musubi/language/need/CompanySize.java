package jp.musubi.language.need;

import jp.musubi.language.kit.Coded;

/** 規模: size of a company; grants distinguish {@code LARGE} from all others. */
public enum CompanySize implements Coded {
    LARGE,
    MEDIUM,
    SMALL,
    MICRO
}
