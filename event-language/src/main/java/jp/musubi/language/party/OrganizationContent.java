package jp.musubi.language.party;

import static jp.musubi.language.kit.Asked.When.FIRST;
import static jp.musubi.language.kit.Asked.When.LATER;

import java.util.List;
import java.util.stream.Stream;
import jp.musubi.language.kit.Asked;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.Most;
import jp.musubi.language.kit.Required;
import jp.musubi.language.kit.sealing.Internal;
import jp.musubi.language.kit.sealing.Limited;
import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.need.CompanySize;
import org.jspecify.annotations.Nullable;

/**
 * All that is said about an organization, and beside each component what is to know of it as a field ({@link
 * ContentFields}). Nothing of it is about a person, so nothing is sealed. Absent texts are null, absent lists empty.
 *
 * @param name 名称
 * @param kind 種類
 * @param reading 名称の読み, in kana
 * @param corporateNumber 法人番号: thirteen digits as stored, see {@link CorporateNumber}
 * @param size 企業の規模: of companies only
 * @param aliases 通称・略称
 * @param formerNames 旧名称
 * @param sites 拠点
 * @param region 地域
 * @param web address of its pages, or null
 * @param note 内部のメモ
 */
public record OrganizationContent(
        @Required @Most(Most.LINE) @Asked(FIRST) @Nullable String name,
        @Required @Asked(FIRST) @Nullable OrganizationKind kind,
        @Most(Most.LINE) @Asked(FIRST) @Nullable String reading,
        @Most(40) @Asked(FIRST) @Nullable String corporateNumber,
        @Asked(LATER) @Nullable CompanySize size,

        @Most(value = Most.LINE, entries = 20) @Asked(LATER) List<String> aliases,

        @Most(value = Most.LINE, entries = 20) @Asked(LATER) List<String> formerNames,

        @Asked(LATER) List<Site> sites,
        @Most(Most.LINE) @Asked(LATER) @Nullable String region,
        @Most(500) @Asked(LATER) @Nullable String web,

        @Most(2_000) @Asked(LATER) @Sealed @Limited @Internal @Nullable
        String note) {

    /** The version of {@link OrganizationRegistered}, which once said less. */
    static final String REGISTERED = "2";

    public OrganizationContent {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
        sites = sites == null ? List.of() : List.copyOf(sites);
    }

    /** One of which no more is known. */
    public static OrganizationContent of(
            @Nullable String name, @Nullable OrganizationKind kind, @Nullable String region) {
        return new OrganizationContent(
                name, kind, null, null, null, List.of(), List.of(), List.of(), region, null, null);
    }

    /** The same with its 法人番号 as it is stored, however it was written; what is none stays as it was written. */
    public OrganizationContent written() {
        return CorporateNumber.of(corporateNumber)
                .map(number -> new OrganizationContent(
                        name, kind, reading, number.value(), size, aliases, formerNames, sites, region, web, note))
                .orElse(this);
    }

    /** Every name that it bears or bore, the present one first. */
    public Stream<String> names() {
        return Stream.of(Stream.ofNullable(name), aliases.stream(), formerNames.stream())
                .flatMap(some -> some);
    }
}
