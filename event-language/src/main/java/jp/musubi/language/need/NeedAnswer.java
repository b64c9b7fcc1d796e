package jp.musubi.language.need;

import jp.musubi.language.kit.Coded;

/**
 * What a need is answered after it was matched: there are candidates; the tests, analyses and advice of the public testing
 * institutes (公設試の試験・相談) are what is near; or there is nothing that fits (該当なし).
 */
public enum NeedAnswer implements Coded {
    CANDIDATES,
    TESTING,
    NONE
}
