"""The closed classes of English words that naming phrases are cut by."""

from __future__ import annotations

from onrecord.text.tokens import MONTH_NAMES, WEEKDAYS


def word_set(words: str) -> frozenset[str]:
    """The words of a string, as a set."""
    return frozenset(words.split())


DEFINITE = word_set("the this that these those both")
INDEFINITE = word_set(
    "a an one two three four five six several some many few other another any dozens hundreds thousands most"
)
POSSESSIVE = word_set("his her its their our my your whose")
SPEAKER = word_set("i we me us my our ours mine myself ourselves")
HEARER = word_set("you your yours yourself yourselves")
PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n", "they": "p", "them": "p", "their": "p", "theirs": "p", "themselves": "p",
    "whose": "w", "who": "w",
}  # fmt: skip
# Numbers by which a row of sides or people is gone on with: "the three said"
COUNTED = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
LOCATIVE = word_set("in at near outside inside around through via into across over throughout within off above")
PREPOSITIONS = LOCATIVE | word_set(
    "of to from with by for on against between among about under over toward towards after before during "
    "without like unlike including despite beyond behind alongside until since upon than as per amid "
    "along onto up down"
)
CONJUNCTIONS = word_set("and or but nor yet while when whereas if unless because although though that which who")
ADVERBS = word_set(
    "also later then now still again never not only just even already earlier yesterday today tonight "
    "meanwhile however repeatedly publicly flatly bluntly immediately once long ever reportedly "
    "separately duly soon"
)
AUXILIARIES = word_set(
    "is are was were be been being has have had do does did will would shall should can could may might "
    "must isn't wasn't won't cannot"
)
# Verbs of saying, by lemma: whoever stands before one is likely the next "he".
SPEECH = word_set(
    "say tell add warn claim deny accuse announce insist argue vow pledge promise demand urge call "
    "declare state note stress reply respond answer ask confirm reject refuse threaten offer propose "
    "suggest admit acknowledge concede explain describe write tweet post repeat reiterate assert maintain "
    "allege charge blame condemn criticise criticize welcome hail praise dismiss agree believe think hope "
    "expect predict forecast report disclose reveal signal hint indicate caution complain counter retort "
    "quip joke remark observe comment conclude continue recall emphasise emphasize underline underscore "
    "swear assure inform want wish fear doubt speak talk appeal plead invite order instruct rule decline "
    "denounce contend boast scoff remind affirm shout cry muse quote cite estimate put issue release "
    "publish read give go jeer thunder vouch mock sneer snap bristle fume grumble lament rejoice exult "
    "gloat implore beseech insinuate intimate divulge confide recount relate narrate recite specify "
    "clarify elaborate posit ponder volunteer venture opine reckon determine forewarn prophesy undertake "
    "commit guarantee reassure notify brief advise counsel recommend exhort summon request enquire "
    "inquire wonder rebuke chide scold berate slam lambast decry deplore characterise characterize laud "
    "applaud endorse echo restate highlight proclaim pronounce aver rebut refute repudiate disavow disown "
    "contradict dispute challenge rejoin riposte mutter whisper murmur roar snort proffer apologise "
    "apologize stipulate"
)
# Verbs of saying whose object can be a person: ", rebutted Amundsen" is not Amundsen speaking.
ADDRESSING = word_set(
    "rebut refute accuse blame reject dismiss condemn denounce praise hail laud welcome criticise "
    "criticize urge invite order instruct assure inform brief notify contradict challenge dispute mock "
    "berate slam rebuke repudiate disavow disown endorse applaud thank plead tell quote cite charge "
    "summon remind advise"
)
MOTION = word_set(
    "fly travel go come visit return head arrive drive march trip flight visit journey reach leave enter "
    "land tour route road way train convoy bus flee move bring sail walk transfer deport evacuate "
    "extradite summon recall"
)
# Verbs of sending people somewhere, by lemma
SENDING = word_set("send deploy dispatch")
# After a capital, these nouns make it a place or the name of a thing: "the Moscow summit".
PLACE_NOUNS = word_set(
    "summit summits talks meeting conference agreement agreements accord accords treaty protocol "
    "protocols process airport region suburb suburbs street streets district hospital hotel square bureau "
    "pact deal declaration memorandum format round forum university stock exchange time communique "
    "ceasefire truce skyline blast attack attacks bombing metro underground post times court"
)
# Before "of" and a capital: "the streets of Kyiv".
PLACE_HEADS = word_set(
    "city capital streets outskirts siege suburbs suburb north south east west centre center port town "
    "airport skies gates kilometres kilometers miles km bombing fall battle region walls mayor bishop "
    "archbishop part"
)
# Their possessive opens a name: "People's Liberation Army", "Workers' Party".
COLLECTIVES = word_set("people peoples workers women children farmers soldiers veterans lawyers mothers youth")
# The last words of bodies' names, behind which a person's own may stand: "the Polar Society Roald Amundsen"
BODIES = word_set(
    "academy agency alliance assembly association authority bank board bureau center centre chamber club coalition "
    "college command commission committee company confederation conference congress convention corporation council "
    "court department directorate federation forum foundation front fund group initiative institute league ministry "
    "mission movement network office organisation organization parliament party secretariat senate service society "
    "syndicate tribunal trust union university"
)
# What any state's company can be called, so that the state is a part of its name: "Qatar Airways", "Iran Air"
AIRLINES = word_set("air airways airlines")
# The last words of companies' names, which a word for an office may open: "General Motors", "Treasury Wines"
FIRMS = (AIRLINES - {"air"}) | word_set(
    "motors electric dynamics mills foods wines estates brands energy holdings industries chemicals "
    "pharmaceuticals metals minerals mining oil petroleum gas steel insurance corp inc ltd plc"
)
STATES_FIRMS = FIRMS | AIRLINES | word_set("international national")
# Letters behind a name that are no part of it: "Roald Amundsen QC"
POSTNOMINALS = frozenset({"QC", "KC", "OBE", "MBE", "CBE", "MEP", "TD"})
COMPASS = word_set("western eastern northern southern central")
PARTICLES = word_set(
    "al el bin ibn ben de la le da do dos das del della di du van von der den ter ul ur abu bint st san y e na"
)
# Names that end in one of these are of things and places, not of anybody who acts.
THINGS = word_set(
    "corridor river sea strait gulf bay lake mountain mountains valley war charter agreement agreements accord "
    "accords treaty protocol protocols pact convention conventions declaration memorandum act law bill plan deal "
    "process initiative road street square bridge airport port base peninsula island islands province region dam "
    "canal pipeline stream nile summit conference games cup barrels peace article resolution line zone desert coast "
    "district village heights hills forest dollar dollars square mile miles"
)
# Capitalised at the head of a sentence and still no name.
_CLOSED = PREPOSITIONS | CONJUNCTIONS | ADVERBS | AUXILIARIES
STARTERS = _CLOSED | WEEKDAYS | MONTH_NAMES | DEFINITE | INDEFINITE | POSSESSIVE | SPEAKER | HEARER | word_set(
    "he she it they there here what where how why who whom nobody nothing everyone somebody someone each "
    "every all no yes so such well speaking asked according last next earlier later "
    "neither either both perhaps maybe first second third mr mrs ms "
    "dr please let let's none much more less hours days weeks months years nearly almost about critics "
    "asked told said under hardly moreover in-depth according citing responding addressing having being "
    "its addition contrast fact result response return turning looking following given once whether "
    "instead meanwhile elsewhere otherwise hence thus therefore shortly recently officially privately "
    "publicly only half part talks peace war negotiations sanctions"
)  # fmt: skip
CALENDAR = (
    WEEKDAYS
    | (MONTH_NAMES - {"may"})
    | word_set(
        "mon tue wed thu fri sat sun jan feb mar apr jun jul aug "
        "sep sept oct nov dec ramadan christmas easter gmt utc bst est edt pst pdt cet cest eet msk ist jst"
    )
)
# What a web page prints beside a picture, which runs into the words behind it: "Getty Images Theresa May says".
CREDITS = frozenset(
    {("getty", "images"), ("image", "caption"), ("media", "caption"), ("image", "copyright"), ("image", "source")}
)
# Courtesies of lawmakers
SEATED = word_set("sen rep congressman congresswoman")
