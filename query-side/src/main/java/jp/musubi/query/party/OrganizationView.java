package jp.musubi.query.party;

import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;

/** An organization. */
public record OrganizationView(OrganizationId id, String name, OrganizationKind kind, String region, long position) {}
