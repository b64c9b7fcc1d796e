package jp.musubi.language.party;

import jp.musubi.language.kit.Event;

/** An event of an organization or a person. */
public sealed interface PartyEvent extends Event
        permits OrganizationRegistered, PersonRegistered, PersonRevised, RoleGranted, RoleRevoked, AccountEvent {}
