"""What schema.org and CTDL say of the terms that schemas map to, as far as these are used: no package has them.

Read on 2026-11-24 from the definitions of schema.org, and from CTDL's encoding of 2026-08-06
(credreg.net/ctdl/schema/encoding/json). A class inherits from those behind it in BROADER. In TERMS stand a term, the
classes that have it, and what it may hold: text, number, true-false, day, moment, duration, address, or a thing of a
class. That `creditUnitType` holds a CredentialAlignmentObject is how the Credential Registry writes it.
"""

import re
from datetime import date, datetime

BROADER = {
    "schema:AdministrativeArea": ("schema:Place",),
    "schema:CategoryCode": ("schema:DefinedTerm",),
    "schema:CategoryCodeSet": ("schema:DefinedTermSet",),
    "schema:CollegeOrUniversity": ("schema:EducationalOrganization",),
    "schema:Course": ("schema:LearningResource",),
    "schema:CourseInstance": ("schema:Event",),
    "schema:DefinedTermSet": ("schema:CreativeWork",),
    "schema:EducationEvent": ("schema:Event",),
    "schema:EducationalAudience": ("schema:Audience",),
    "schema:EducationalOccupationalCredential": ("schema:CreativeWork",),
    "schema:EducationalOrganization": ("schema:Organization",),
    "schema:GovernmentOrganization": ("schema:Organization",),
    "schema:LearningResource": ("schema:CreativeWork",),
    "schema:Museum": ("schema:Place",),
    "schema:NGO": ("schema:Organization",),
    "schema:PostalAddress": ("schema:ContactPoint",),
    "schema:QuantitativeValue": ("schema:StructuredValue",),
    "schema:School": ("schema:EducationalOrganization",),
    "schema:UnitPriceSpecification": ("schema:PriceSpecification",),
    "schema:WebPage": ("schema:CreativeWork",),
    "schema:WorkBasedProgram": ("schema:EducationalOccupationalProgram",),
    "ceterms:Badge": ("ceterms:Credential",),
    "ceterms:Certificate": ("ceterms:Credential",),
    "ceterms:Certification": ("ceterms:Credential",),
    "ceterms:CredentialAlignmentObject": ("schema:AlignmentObject",),
    "ceterms:Degree": ("ceterms:Credential",),
    "ceterms:License": ("ceterms:Credential",),
    "ceterms:ValueProfile": ("schema:QuantitativeValue",),
}
_NAMED = (
    "ceterms:Course ceterms:LearningProgram ceterms:Credential ceterms:Occupation ceterms:Organization"
    " ceterms:TransferAgreement ceterms:TransferValueProfile ceterms:ConditionProfile ceterms:CostProfile"
)
_LINES = f"""
schema:about | schema:CreativeWork schema:Event | schema:Thing
schema:accessMode | schema:CreativeWork | text
schema:accessibilityFeature | schema:CreativeWork | text
schema:accessibilityHazard | schema:CreativeWork | text
schema:accessibilitySummary | schema:CreativeWork | text
schema:address | schema:Place schema:Organization | schema:PostalAddress
schema:addressLocality | schema:PostalAddress | text
schema:alignmentType | schema:AlignmentObject | text
schema:alternateName | schema:Thing | text
schema:applicationDeadline | schema:EducationalOccupationalProgram | day
schema:areaServed | schema:Organization | schema:AdministrativeArea
schema:audience | schema:CreativeWork schema:Event schema:Product | schema:Audience
schema:audienceType | schema:Audience | text
schema:category | schema:Product schema:Offer | text
schema:citation | schema:CreativeWork | schema:CreativeWork
schema:codeValue | schema:CategoryCode | text
schema:contactPoint | schema:Organization | schema:ContactPoint
schema:contactType | schema:ContactPoint | text
schema:containedInPlace | schema:Place | schema:Place
schema:courseCode | schema:Course | text
schema:coursePrerequisites | schema:Course | schema:Course
schema:credentialCategory | schema:EducationalOccupationalCredential | text
schema:description | schema:Thing | text
schema:disambiguatingDescription | schema:Thing | text
schema:educationalAlignment | schema:CreativeWork | schema:AlignmentObject
schema:educationalCredentialAwarded | schema:EducationalOccupationalProgram | schema:EducationalOccupationalCredential
schema:educationalFramework | schema:AlignmentObject | text
schema:educationalLevel | schema:LearningResource schema:EducationEvent schema:EducationalOccupationalCredential | text
schema:educationalRole | schema:EducationalAudience | text
schema:email | schema:ContactPoint | text
schema:endDate | schema:EducationalOccupationalProgram schema:Event | day moment
schema:eventAttendanceMode | schema:Event | address
schema:expires | schema:CreativeWork | day
schema:geo | schema:Place | schema:GeoCoordinates
schema:identifier | schema:Thing | text schema:PropertyValue
schema:inCodeSet | schema:CategoryCode | schema:CategoryCodeSet
schema:inDefinedTermSet | schema:DefinedTerm | schema:DefinedTermSet
schema:inLanguage | schema:CreativeWork schema:Event | text
schema:isAccessibleForFree | schema:CreativeWork schema:Event schema:Place | true-false
schema:isPartOf | schema:CreativeWork | schema:CreativeWork
schema:keywords | schema:CreativeWork schema:Event schema:Organization schema:Place schema:Product | text
schema:knowsAbout | schema:Organization | schema:Thing
schema:lastReviewed | schema:WebPage | day
schema:latitude | schema:GeoCoordinates | number
schema:learningResourceType | schema:LearningResource | text
schema:license | schema:CreativeWork | address
schema:location | schema:Event schema:Organization | schema:Place
schema:longitude | schema:GeoCoordinates | number
schema:mainEntityOfPage | schema:Thing | schema:CreativeWork
schema:maximumAttendeeCapacity | schema:Event schema:Place | number
schema:maximumEnrollment | schema:EducationalOccupationalProgram | number
schema:member | schema:Organization | schema:Organization
schema:memberOf | schema:Organization | schema:Organization
schema:mentions | schema:CreativeWork | schema:Thing
schema:name | schema:Thing | text
schema:numberOfCredits | schema:Course schema:EducationalOccupationalProgram | schema:StructuredValue
schema:observationAbout | schema:Observation | schema:Thing schema:Place
schema:observationPeriod | schema:Observation | text
schema:occupationalCategory | schema:Occupation schema:EducationalOccupationalProgram | schema:CategoryCode
schema:offeredBy | schema:Offer | schema:Organization
schema:offers | schema:CreativeWork schema:Event schema:EducationalOccupationalProgram schema:Product | schema:Offer
schema:organizer | schema:Event | schema:Organization
schema:parentOrganization | schema:Organization | schema:Organization
schema:price | schema:Offer | number
schema:priceCurrency | schema:Offer | text
schema:priceSpecification | schema:Offer | schema:PriceSpecification
schema:programType | schema:EducationalOccupationalProgram | text
schema:propertyID | schema:PropertyValue | text
schema:provider | schema:CreativeWork schema:EducationalOccupationalProgram | schema:Organization
schema:relatedLink | schema:WebPage | address
schema:responsibilities | schema:Occupation | text
schema:startDate | schema:EducationalOccupationalProgram schema:Event | day moment
schema:targetDescription | schema:AlignmentObject | text
schema:targetName | schema:AlignmentObject | text
schema:teaches | schema:LearningResource | text
schema:telephone | schema:ContactPoint | text
schema:termCode | schema:DefinedTerm | text
schema:timeRequired | schema:CreativeWork | duration
schema:timeToComplete | schema:EducationalOccupationalProgram | duration
schema:unitText | schema:QuantitativeValue schema:UnitPriceSpecification | text
schema:url | schema:Thing | address
schema:value | schema:QuantitativeValue schema:PropertyValue | number text
ceterms:alternateName | {_NAMED} | text
ceterms:codedNotation | ceterms:Course ceterms:LearningProgram ceterms:CredentialAlignmentObject | text
ceterms:creditUnitType | ceterms:ValueProfile | ceterms:CredentialAlignmentObject
ceterms:creditValue | ceterms:Course ceterms:LearningProgram | ceterms:ValueProfile
ceterms:ctid | ceterms:Course ceterms:LearningProgram ceterms:Credential ceterms:Organization | text
ceterms:currency | ceterms:CostProfile | text
ceterms:dateSigned | ceterms:TransferAgreement | day
ceterms:description | {_NAMED} | text
ceterms:estimatedCost | ceterms:Course ceterms:LearningProgram ceterms:Credential | ceterms:CostProfile
ceterms:framework | ceterms:CredentialAlignmentObject | address
ceterms:frameworkName | ceterms:CredentialAlignmentObject | text
ceterms:hasPart | ceterms:Course ceterms:LearningProgram ceterms:Credential | ceterms:Course
ceterms:hasTransferValueProfile | ceterms:TransferAgreement | ceterms:TransferValueProfile
ceterms:instructionalProgramType | ceterms:Course ceterms:LearningProgram | ceterms:CredentialAlignmentObject
ceterms:ipedsID | ceterms:Organization | text
ceterms:isPreparationFor | ceterms:Course ceterms:Credential | ceterms:Course ceterms:LearningProgram \
ceterms:Credential ceterms:Occupation
ceterms:keyword | ceterms:Course ceterms:LearningProgram ceterms:Credential ceterms:Occupation ceterms:Organization \
ceterms:TransferAgreement | text
ceterms:lifeCycleStatusType | ceterms:Course ceterms:LearningProgram ceterms:Organization | \
ceterms:CredentialAlignmentObject
ceterms:minimumAge | ceterms:ConditionProfile | number
ceterms:name | {_NAMED} | text
ceterms:occupationType | ceterms:LearningProgram ceterms:Credential ceterms:Occupation | \
ceterms:CredentialAlignmentObject
ceterms:offeredBy | ceterms:Course ceterms:LearningProgram ceterms:Credential | ceterms:Organization
ceterms:parentOrganization | ceterms:Organization | ceterms:Organization
ceterms:prerequisite | ceterms:Course | ceterms:Course
ceterms:price | ceterms:CostProfile | number
ceterms:receivingOrganization | ceterms:TransferAgreement | ceterms:Organization
ceterms:requires | ceterms:Credential | ceterms:ConditionProfile
ceterms:resultsInCredential | ceterms:LearningProgram | ceterms:Credential
ceterms:sced | ceterms:Course | text
ceterms:sendingOrganization | ceterms:TransferAgreement | ceterms:Organization
ceterms:subject | ceterms:Course ceterms:LearningProgram ceterms:Credential | ceterms:CredentialAlignmentObject
ceterms:subjectWebpage | ceterms:Organization ceterms:TransferAgreement | address
ceterms:targetCredential | ceterms:ConditionProfile | ceterms:Credential
ceterms:targetLearningOpportunity | ceterms:ConditionProfile | ceterms:Course ceterms:LearningProgram
ceterms:targetNode | ceterms:CredentialAlignmentObject | address
ceterms:targetNodeName | ceterms:CredentialAlignmentObject | text
ceterms:transferValue | ceterms:TransferValueProfile | ceterms:ValueProfile
ceterms:transferValueFor | ceterms:TransferValueProfile | ceterms:Course ceterms:Credential
ceterms:transferValueFrom | ceterms:TransferValueProfile | ceterms:Course ceterms:Credential
schema:variableMeasured | schema:Observation schema:Dataset | schema:StatisticalVariable text
"""
TERMS = {
    term: (frozenset(classes.split()), frozenset(values.split()))
    for term, classes, values in (line.split(" | ") for line in _LINES.strip().splitlines())
}
_DURATION = re.compile(r"P(?=.)(?:\d+[WD])?(?:T(?=.)(?:\d+H)?(?:\d+M)?)?")
_ADDRESS = re.compile(r"https?://\S+|(?:creditUnit|lifeCycle):[A-Z][A-Za-z]+")


def faults(thing, terms=TERMS):
    """What a thing of JSON-LD says that its classes do not have, or in another form than the term asks for."""
    classes = classes_of(thing)
    for term, values in thing.items():
        if term.startswith("@"):
            continue
        having, wanted = terms.get(term, (frozenset(), frozenset()))
        if not having & classes:
            yield f"{term} of {sorted(classes)}"
        for value in values if isinstance(values, list) else [values]:
            if not is_wanted(value, wanted):
                yield f"{term}: {value!r}"
            if isinstance(value, dict):
                yield from faults(value, terms)


def classes_of(thing):
    """A thing's classes and all that these inherit from."""
    said = thing.get("@type", [])
    open_, found = [said] if isinstance(said, str) else [*said], set()
    while open_:
        name = open_.pop()
        found.add(name)
        open_ += BROADER.get(name, ("schema:Thing",) if name.startswith("schema:") and name != "schema:Thing" else ())
    return frozenset(found)


def is_wanted(value, wanted):
    """Whether a value has a form that a term asks for."""
    if isinstance(value, dict):
        return bool(classes_of(value) & wanted)
    if isinstance(value, bool):
        return "true-false" in wanted
    if isinstance(value, int | float):
        return "number" in wanted
    return any(_IS[form](value) for form in wanted if form in _IS)


def _is_day(text):
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_moment(text):
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


_IS = {
    "text": bool,
    "day": _is_day,
    "moment": _is_moment,
    "duration": _DURATION.fullmatch,
    "address": _ADDRESS.fullmatch,
}
