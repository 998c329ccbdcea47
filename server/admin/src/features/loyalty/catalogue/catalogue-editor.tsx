import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { Button, Flex } from 'antd';
import { isOffered, MOST_OFFERS, offerProblems, type OfferCosts } from '@daowei/shared/rules/exchange-offers';
import { withoutRow, withRowChange } from '../../../components/rules/keyed';
import { RuleModal } from '../../../components/rules/rule-modal';
import { useDraft } from '../../../components/rules/use-draft';
import { usePublishing } from '../../../components/rules/use-publishing';
import { useToday } from '../../../lib/clock';
import { publishCatalogue, type Catalogue } from '../api/catalogue';
import { draftOf, offersOf, withOffer } from './draft';
import { OfferFields } from './offer-fields';
import { OffersPreview } from './offers-preview';

interface Props {
  /** may become another one while this is open */
  readonly newest: Catalogue;
  readonly costs: OfferCosts;
  readonly onClose: () => void;
}

/** The next version of what can be exchanged; what the customer sees of it stands beside. */
export function CatalogueEditor({ newest, costs, onClose }: Props) {
  const today = useToday();
  const written = useDraft(newest, ({ items }) => draftOf(items));
  const { draft, setDraft, seen } = written;
  const publishing = usePublishing(publishCatalogue, '新的兑换目录已经生效', onClose);
  const items = offersOf(draft);
  return (
    <RuleModal
      title="修改兑换目录"
      written={written}
      problems={offerProblems(items, costs)}
      publishing={publishing}
      onPublish={(because) => publishing.publish({ basedOn: seen.version, items, because })}
      onClose={onClose}
      meaning={<OffersPreview offers={items.filter((offer) => isOffered(offer, today))} />}
    >
      <Flex component="ol" vertical gap={12} aria-label="各项兑换" style={{ padding: 0, margin: 0 }}>
        {draft.map((offer, index) => (
          <OfferFields
            key={offer.key}
            place={index + 1}
            offer={offer}
            asSent={items[index]!}
            costs={costs}
            onChange={(change) => setDraft(withRowChange(draft, offer.key, change))}
            onRemove={() => setDraft(withoutRow(draft, offer.key))}
          />
        ))}
      </Flex>
      <Button icon={<PlusOutlined />} disabled={draft.length >= MOST_OFFERS} onClick={() => setDraft(withOffer(draft))}>
        加一项
      </Button>
    </RuleModal>
  );
}
