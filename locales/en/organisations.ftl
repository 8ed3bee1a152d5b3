# Organisations
organisations-title = Organisations
organisations-lede = Administrations, cabinets, agencies, associations, companies and municipalities that carry the measures.
organisations-count = { $count ->
        [0] no organisations
        [one] one organisation
        *[other] { $count } organisations
    }
organisations-none = No organisations here
organisations-none-advice = Clear the filters, or add an organisation.
organisation-new = New organisation
organisation-created = “{ $name }” has been added.
organisation-name = Name
organisation-short-name = Short name
organisation-short-name-hint = Used in tables: an abbreviation or a word.
organisation-kind = Kind
organisation-website = Website
organisation-kind-administration = Administration
organisation-kind-cabinet = Cabinet
organisation-kind-agency = Agency
organisation-kind-association = Association
organisation-kind-company = Company
organisation-kind-municipality = Municipality
organisation-kind-federation = Federation
organisation-measures = See the measures it carries
organisation-no-people = Nobody is registered here yet.
organisation-is-archived = This organisation is archived.
organisation-archive-consequence = It will no longer be offered in forms; measures that name it keep it. You can restore it.
people-title = People
person-email = Email address
measures-title = Measures
organisation-kind-research = Research and education
organisations-none-yet = Add the first one. The import of measures and that of people also add those they name.
