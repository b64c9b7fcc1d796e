package jp.musubi.language.party;

import jp.musubi.language.kit.Coded;

/** What an access token can be limited to. */
public enum TokenSubject implements Coded {
    SEEDS,
    NEEDS,
    PAIRINGS,
    CONTACTS,
    PARTIES,
    GLOSSARY,
    MATCHING,
    AUDIT
}
