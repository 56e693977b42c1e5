"""What is refused or warned of: one module a rule, named after the fault; its docstring is its page and its test."""

from collections.abc import Mapping, Sequence

from lx.check.contents import Contents
from lx.check.rules import (
    lx092_refused_address,
    lx101_id_is_not_the_file_name,
    lx102_same_id_twice,
    lx103_unknown_reference,
    lx105_short_link_taken,
    lx106_ends_before_it_begins,
    lx107_review_overdue,
    lx108_contact_is_a_person,
    lx109_fiction_not_marked,
    lx110_real_relies_on_fiction,
    lx111_figure_without_source,
    lx113_unknown_license,
    lx114_license_not_checked,
    lx115_account_not_told,
    lx117_unknown_standard,
    lx118_video_without_captions,
    lx119_program_outside_cluster,
    lx120_unknown_sced_code,
    lx121_courses_need_each_other,
    lx123_iai_code_ended,
    lx124_prerequisite_comes_later,
    lx125_not_offered_in_grade,
    lx126_choice_of_too_few,
    lx127_course_no_longer_offered,
    lx128_endorsement_out_of_reach,
    lx129_retired_cip_code,
    lx130_versions_overlap,
    lx131_gap_between_versions,
    lx132_agreement_between_wrong_parties,
    lx133_course_of_no_sender,
    lx134_course_of_another_college,
    lx140_grade_in_untaken_course,
    lx141_more_than_its_maximum,
    lx142_agreement_runs_out,
    lx143_score_above_the_law,
    lx145_no_signed_document,
    lx146_never_reviewed,
    lx147_no_access_mode,
    lx148_review_to_come,
    lx149_unknown_code,
    lx150_withdrawal_outside_year,
    lx152_tuition_payer_not_told,
    lx160_applications_close_too_late,
    lx161_too_few_hours_to_count,
    lx162_neither_paid_nor_for_credit,
    lx164_not_a_team_challenge,
    lx170_group_too_small,
    lx171_hidden_figure_worked_out,
    lx172_finer_than_allowed,
    lx173_empty_figure,
    lx174_not_protected,
    lx180_designation_ended,
    lx181_fiscal_agent_outside,
    lx182_home_not_listed,
    lx183_reserved_id,
    lx184_alias_taken,
    lx201_names_a_draft,
    lx202_folder_of_no_exchange,
    lx203_exchange_outside_its_folder,
)
from lx.check.rules.schema_faults import SCHEMA_RULES
from lx.check.schema_rules import schema_rules
from lx.model.record import Record
from lx.model.record_type import RecordType
from lx.model.rule import AnyRule, Linked, Rule, Subject
from lx.model.source import Json

RECORD_RULES: tuple[Rule[Subject], ...] = (
    lx101_id_is_not_the_file_name.RULE,
    lx107_review_overdue.RULE,
    lx108_contact_is_a_person.RULE,
    lx113_unknown_license.RULE,
    lx114_license_not_checked.RULE,
    lx115_account_not_told.RULE,
    lx117_unknown_standard.RULE,
    lx118_video_without_captions.RULE,
    lx123_iai_code_ended.RULE,
    lx130_versions_overlap.RULE,
    lx131_gap_between_versions.RULE,
    lx140_grade_in_untaken_course.RULE,
    lx141_more_than_its_maximum.RULE,
    lx142_agreement_runs_out.RULE,
    lx145_no_signed_document.RULE,
    lx147_no_access_mode.RULE,
    lx148_review_to_come.RULE,
    lx150_withdrawal_outside_year.RULE,
    lx160_applications_close_too_late.RULE,
    lx162_neither_paid_nor_for_credit.RULE,
    lx164_not_a_team_challenge.RULE,
    lx172_finer_than_allowed.RULE,
    lx173_empty_figure.RULE,
    lx180_designation_ended.RULE,
    lx183_reserved_id.RULE,
    lx203_exchange_outside_its_folder.RULE,
)
"""About one record."""

CONTENT_RULES: tuple[Rule[Contents], ...] = (
    lx092_refused_address.RULE,
    lx106_ends_before_it_begins.RULE,
    lx109_fiction_not_marked.RULE,
    lx111_figure_without_source.RULE,
    lx120_unknown_sced_code.RULE,
    lx126_choice_of_too_few.RULE,
    lx129_retired_cip_code.RULE,
    lx146_never_reviewed.RULE,
    lx149_unknown_code.RULE,
    lx152_tuition_payer_not_told.RULE,
)
"""About what stands anywhere in one record."""

NAME_RULES: tuple[Rule[Sequence[Record]], ...] = (
    lx102_same_id_twice.RULE,
    lx181_fiscal_agent_outside.RULE,
    lx182_home_not_listed.RULE,
    lx184_alias_taken.RULE,
    lx202_folder_of_no_exchange.RULE,
)
"""About the names of all records that could be read, sound or not, and about what turns on whether a name is known."""

CATALOG_RULES: tuple[Rule[Linked], ...] = (
    lx103_unknown_reference.RULE,
    lx105_short_link_taken.RULE,
    lx110_real_relies_on_fiction.RULE,
    lx119_program_outside_cluster.RULE,
    lx121_courses_need_each_other.RULE,
    lx124_prerequisite_comes_later.RULE,
    lx125_not_offered_in_grade.RULE,
    lx127_course_no_longer_offered.RULE,
    lx128_endorsement_out_of_reach.RULE,
    lx132_agreement_between_wrong_parties.RULE,
    lx133_course_of_no_sender.RULE,
    lx134_course_of_another_college.RULE,
    lx143_score_above_the_law.RULE,
    lx161_too_few_hours_to_count.RULE,
    lx170_group_too_small.RULE,
    lx171_hidden_figure_worked_out.RULE,
    lx174_not_protected.RULE,
    lx201_names_a_draft.RULE,
)
"""About sound records and what they refer to."""

REFERENCE_RULES: tuple[Rule[Linked], ...] = (
    lx103_unknown_reference.RULE,
    lx201_names_a_draft.RULE,
)
"""Of those, what holds of any reference, whether or not its record is otherwise sound."""


def rules_of(
    types: Mapping[str, RecordType], schemas: Mapping[str, Json], *, given: Sequence[AnyRule]
) -> tuple[AnyRule, ...]:
    """Every rule there is, in order of code: the modules', the schemas', and those `given`, whose faults others find.

    Where a schema says a fault that a module looks for too, the module's page holds.
    """
    found: dict[str, AnyRule] = {rule.code: rule for rule in schema_rules(types, schemas)}
    modules: tuple[AnyRule, ...] = (*RECORD_RULES, *CONTENT_RULES, *NAME_RULES, *CATALOG_RULES)
    for rule in (*given, *SCHEMA_RULES, *modules):
        found[rule.code] = rule
    return tuple(found[code] for code in sorted(found))
