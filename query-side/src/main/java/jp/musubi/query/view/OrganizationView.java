package jp.musubi.query.view;

import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.value.OrganizationKind;

/** An organization. */
public record OrganizationView(OrganizationId id, String name, OrganizationKind kind, String region, long position) {}
