package ask

// signRules say which words together tell of which finding. Each line has the
// finding, its value unless that is yes, and ways to tell it, between bars; the
// words of a way stand near each other in one sentence. A plus means that the
// sign must not be denied, an exclamation mark that its word must be, a minus
// that a word must not stand near. A question mark before a way looks in the
// whole question.
const signRules = `
saddle-numb: +saddleclinical | +numb saddle | +numb behind | !feel saddle | !feel wipe -fever | +lost feel saddle | +weird saddle feel | +weird wipe feel
saddle-numb=not-sure: +weird saddle | +trouble saddle
urine-flow=not-sure: +weird pee | +weird bladder | +trouble bladder
genital-feeling: !feel sex | +numb sex | +lost feel sex
sexual-function: !erect | +lost erect | +weird erect | +weak erect
urine-retention: !feel urge | +gone urge | !get urge | +gone waterworks | !pee -peeself -cancer | !feel bladder | +unsure bladder | +retention | !empty bladder
urine-flow: drops toilet | drops pee | drops come | +weak stream pee | +thin stream | strain pee | +trouble pee | !feel pee | !stop pee
urine-leak: +leak cough | +wet pants | !holdme -going | +leak urine | +peeself | !hold urine | +lost hold urine | +wet accident
bowel-control: stool come just | +leak stool | +pooself | !hold stool | !feel toilet | !hold wind | !feel stool | +lost hold stool | +accident stool
both-legs-weak: +parapar | !withme legs | +weak both leg | +weak legs | !stand legs | !lift legs | !move legs | +weak waist
both-legs-numb: +lost feel both leg | +lost feel feet | +numb both feet | +lost feel legs | +numb both leg | +numb legs | !feel legs | +numb waist | !feel waist
both-legs-pain: +shoot both leg | +pain both leg | +tingle both leg
gait=fast: +heavy legs | +heavy both leg | +stumble | !walk sudden | !stand sudden | +unsteady legs | +unsteady walk | +unsteady feet
foot-weak: !obey foot | !walk toes | +footdrop | !lift foot | !up foot | +hang foot | !stand toes | !move foot | +weak foot | +weak knee
leg-worse: +weak oneleg -legs -both -bit
leg-mild: +weak oneleg bit
leg-pain-gone: ? pain leg +gone -away +weak | ? pain leg +gone +numb
leg-numb: +numb leg | !feel leg
weakness-rising: +weak upward
fever: +fever -swine | +sweat night -sports | +temperature degrees | +hightemp
sepsis: ? +fever +shake | ? +fever +confused | ? +fever +veryill
meningitis: ? +fever +stiffneck | ? +fever +rash | ? +fever severe +headache
collapse: ? +faint pain | ? +faint backpain | ? +faint sudden
belly-pulse: +pulse belly | ? +aneurysm pain | ? +aneurysm backpain
tearing-pain: +tear chest
chest-pain: +chestpain | +pain chest | +press chest | +breathless | !breathe | +pain breathe
cold-leg: cold leg palecolour | +icecold leg | sudden cold leg
calf-swollen: +swollen calf
stroke-signs: +droop face | +slurred speech | +weak side sudden
belly-hard: !stop vomit | +vomit again | +pain belly vomit | +hard belly pain
torsion: +pain testicle -numb
breath-swallow: !swallow
injury-high: fell vehicle | fell height | +crash
injury-low: +fell | +heavylift
stomach-bleed: +black stool | +vomit blood | vomit coffee
allergic-reaction: +swollen face | +swollen throat
paracetamol-over: took toomany paracetamol | +took toomany pills | ? +overdose
very-drowsy: +wakehard | +blue | +slowbreath
stopped-ill: ? stopped pills +fit | ? stopped strongmed +illness
stopped-fit: ? stopped pills +fit | ? stopped strongmed +fit
serotonin: ? tramadol antidep +shake | ? tramadol antidep sweat
steroid-ill: ? steroid stopped vomit | ? steroid +faint | ? steroid vomit
pump-trouble: ? pump alarm
blood-thinner: +thinner
sudden-flank-pain: ? sudden severe backpain | ? sudden severe flank
osteoporosis: +osteoporosis
steroids: +steroid -asks
stiff-spine: +stiffspine
weak-immunity: +immune
injects-drugs: +injecting
spine-procedure=recent: operated weeksago | operated backpain weeksago
wound: wound +ooze operated | ? wound +ooze operated
cannot-describe: +cantdescribe
worse-by-hour: +worse byhour
foot-weak-hours: ? footdrop hours | ? !lift foot hours | ? weak foot hours
night-pain: +wakes everynight | +pain everynight
pain-growing: +growing pain | ? +growing backpain
constant-pain: constant pain | constant backpain
weight-loss: +weightloss
unwell: ? +unwell backpain -stopped
red-eye: +red eye | +pain eye | +pain eye light
colic: waves pain flank | severe pain kidney | kidneystone severe
kidney: +burn pee | ? +fever flankpain
pregnancy: +pregnant
pregnancy=after-birth: +birth
pg-bleed-heavy: ? pregnant +bleed heavy | ? pregnant +bleed severe
pg-spot: ? pregnant +bleed
pg-labour: ? +labour pregweeks | ? pregnant +labour | +waters
cancer-leg: +shoot leg | +tingle leg
pg-moves: !feel life | ? pregnant +less kicks | +less baby kicks | !kicks baby
pg-head: ? pregnant +headache flicker | ? pregnant flicker | ? pregnant +swollen
pg-fever: ? pregnant +fever | ? pregnant +burn pee
pp-neuro: ? birth !pee | ? birth +numb leg | ? birth +weak leg | ? birth +fever
pelvic-pregnant: ? pregnant belly pain severe
pp-other: ? birth +bleed | ? birth +fever | ? birth +swollen
sudden-sharp: ? steroid crackback | ? osteoporosis crackback
bladder-baseline-change: +weird bladder | +weird pee catheter
band-pain: +band
home-safety=unsafe: +violence person | +violence husbands | pushed stairs person
suicidal=thoughts: +wish die | +suicide | +nolife -livingwith
suicidal=plan: ? +suicide planned | ? +nolife planned | +planalone
`

// lastWords are words that only the rules above need.
const lastWords = `
trouble: trouble trouble_with svært vanskelig besvær problemer vansker vanskar difficulty difficult hard_to struggle struggling kæmper sliter strever problem problems vanskeligt tungt bøvl bøvlet
livingwith: tired_of_living_with sick_of_living_with
sports: træning trening trener træner gym training workout run running
waterworks: water_works waterworks
withme: med_meg med_mig
holdme: holde_mig holde_meg hold_it
going: i_gang igang vågen våken oppe tilbage awake
person: mand manden kæreste kæresten kone konen mannen kona kjæresten partner partneren husband wife boyfriend girlfriend ex eks eksen far faren mor bror sønn søn son stepdad stedfar han hun he she they de
husbands: min_mand mannen_min my_husband
shoot: stikker stråler skyder shooting shoots jager radiating radiates skyter
urge: tissetrang tissetrangen trang trangen urge
get: get får have har
obey: vil will wont
saddleclinical: sadelanæstesi* sadelanestesi* ridebukseanæstesi* ridebukseanestesi* saddle_anaesthesia saddle_anesthesia saddle_numbness saddle_paraesthesia
parapar: paraparese* paraplegi* paraparesis paraplegia
behind: bak bag bagtil baktil behind
drops: drops dråber dråper drypp
come: kommer come comes kom
just: bare just kun only
cough: cough hoster hoste sneeze nyser nyse laugh griner ler
pants: bukser bukserne buksa buksene trousers pants knickers trusser trusserne trusa underwear underbukser jeans
heavy: bly lead tunge heavy blytunge
stumble: snubler snuble snubla stumble stumbling tripping keep_falling falder_hele_tiden detter_hele falle_hele keeps_falling mine_egne_fødder
again: again igen igjen hele_tiden hele_tida uafbrudt konstant
vehicle: motorcykel motorcyklen motorsykkel motorsykkelen motorbike motorcycle mc scooter knallert moped atv
catheter: kateter catheter ms sklerose prostata
life: liv life
crackback: smæk smell smalt crack knæk pop knekk knak
pushed: pushed skubbet skubbede dyttet dytta puffet kastet threw
stairs: stairs trappen trapp trappa trappe
wish: lyst ønsker ønske easier easiest nemmeste letteste enkleste lettere rather hellere heller helst wish want wants wanted
die: dø die dead død dying
toilet: toilet toilettet toalettet toilette do dass dasset wc loo bathroom
up: op opp up upp
unsure: dont_know_if_my not_sure_if_my ved_ikke_om vet_ikke_om
empty: empty tømme tømt tømmer
bladder: blære blærens bladder blæra blæren
stop: stop stoppe stopper
wet: våde våte wet våd våt
accident: accident accidents uheld uhell
tingle: prikk* prikker prikken tingl* pins_and_needles snurr* stråler radiat*
feet: feet fødder føtter føttene fødderne
oneleg: leg ben benet bein beinet thigh lår låret
upward: upwards up_my_body opad oppover spreading_up climbing kravler_op kryper_oppover
away: went_away_after
temperature: 38 39 40 41
degrees: temp temperature temperatur temperaturen grader degrees celsius c målt måler termometer* thermometer
hightemp: 38.0 38.1 38.2 38.3 38.4 38.5 38.6 38.7 38.8 38.9 39.0 39.1 39.2 39.3 39.4 39.5 39.6 39.7 39.8 39.9 40.0 40.1 40.2 40.3 40.4 40.5 40.6 101f 102f 103f
swine: hay_fever høfeber høyfeber
throat: throat hals halsen tongue tunge tungen tunga lips læber læberne lepper leppene lip
overdose: overdos* overdosed tatt_overdose taget_en_overdosis
heavylift: heard_a_crack hard_lift
asks: should skal_jeg bør_jeg ask kan_jeg can_i be_om help helps hjælper hjelper recommended
band: belt_round stramt_bælte stramt_belte tight_band band_around bånd_om bånd_rundt like_a_belt bælte_om_brystet bælte_om_maven belte_rundt
kidney: kidney kidneys nyre nyren nyrene nyrer
kidneystone: kidney_stone nyresten nyrestein
flankpain: flank_pain ondt_i_siden vondt_i_siden pain_in_my_side nyresmerter ondt_over_nyrerne vondt_over_nyrene
waters: vand_gået vann_gått vandet_gået vannet_gått vandet_er_gået vannet_er_gått vandet_gik vannet_gikk waters_broke my_waters waters_have_gone water_broke`
