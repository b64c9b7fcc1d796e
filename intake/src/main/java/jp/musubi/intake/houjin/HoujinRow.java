package jp.musubi.intake.houjin;

import jp.musubi.language.party.CorporateNumber;

/**
 * One corporation of the list of all.
 *
 * @param line of the file, from 1
 * @param kind 法人種別, for example 301 for 株式会社
 * @param prefecture where its head office stands; empty abroad
 * @param municipality likewise
 * @param closed the day on which it ceased to be, as it stands there; empty while it stands
 * @param successor who took it over, or null
 * @param reading of its name in katakana, or empty
 */
public record HoujinRow(
        int line,
        CorporateNumber number,
        String name,
        String kind,
        String prefecture,
        String municipality,
        String closed,
        CorporateNumber successor,
        String reading) {}
