package jp.musubi.language.event;

/** An event of an organization or a person. */
public sealed interface PartyEvent extends Event
        permits OrganizationRegistered, PersonRegistered, PersonRevised, RoleGranted, RoleRevoked, AccountEvent {}
